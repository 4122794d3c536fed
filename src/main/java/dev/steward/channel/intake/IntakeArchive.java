package dev.steward.channel.intake;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Channels;
import dev.steward.channel.InboxId;
import dev.steward.channel.RawInput;
import dev.steward.channel.Reading;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Everything that ever came in, byte for byte, and the quarantine where a person decides.
@Component
public class IntakeArchive {
  private static final TypeReference<Map<String, String>> ENVELOPE = new TypeReference<>() {};
  private static final String COLUMNS =
      """
      select id, channel, inbox_id, via, envelope, recipients, received_at, blob, size, outcome, reason, sender, subject
      from intake i
      """;

  private final JdbcClient db;
  private final JsonMapper json;
  private final BlobStore blobs;
  private final Channels channels;
  private final Screening screening;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  IntakeArchive(
      JdbcClient db,
      JsonMapper json,
      BlobStore blobs,
      Channels channels,
      Screening screening,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.db = db;
    this.json = json;
    this.blobs = blobs;
    this.channels = channels;
    this.screening = screening;
    this.events = events;
    this.clock = clock;
  }

  /// The intake of that number.
  public Optional<Intake> find(long id) {
    return db.sql(COLUMNS + " where id = ?").param(id).query(this::intake).optional();
  }

  /// The raw bytes as they came in. Whoever calls has checked that the reader may see them.
  ///
  /// @throws dev.steward.platform.blob.BlobUnavailable if they cannot be read now
  public InputStream open(Intake intake) {
    return blobs.open(intake.raw());
  }

  /// What waits for a decision, newest first.
  ///
  /// @param before number of the last one of the page before; [Long#MAX_VALUE] for the first page
  public List<Intake> quarantine(long before, int limit) {
    return db.sql(
            COLUMNS
                + """
                where outcome = 'quarantine' and id < ?
                  and not exists (select from quarantine_decision d where d.intake_id = i.id)
                order by id desc limit ?
                """)
        .params(before, limit)
        .query(this::intake)
        .list();
  }

  /// How many wait for a decision; counts no further than a hundred.
  public int waiting() {
    return db.sql(
            """
            select count(*) from (
              select from intake i where outcome = 'quarantine'
                and not exists (select from quarantine_decision d where d.intake_id = i.id)
              limit 100) waiting
            """)
        .query(Integer.class)
        .single();
  }

  /// Reads the intake again and lets it become a message.
  ///
  /// @return false if it is still not a message; it stays where it is, and its raw bytes can be
  ///   read
  @Transactional
  public boolean release(long id, long byAgent) {
    Optional<Intake> waiting = lockWaiting(id);
    if (waiting.isEmpty()) {
      return false;
    }
    Intake intake = waiting.get();
    RawInput input = input(intake);
    Screening.Screened read =
        screening.screen(input, channels.require(input.channel()).read(input));
    return switch (read.reading()) {
      case Reading.Message(var message) -> {
        decide(id, "released", byAgent);
        db.sql("update intake set outcome = 'message', reason = null where id = ?")
            .param(id)
            .update();
        var received =
            new MessageReceived(
                id,
                intake.raw(),
                message,
                clock.instant(),
                MessageReceived.Quarantine.DECIDED,
                read.secrets());
        events.publishEvent(new MessagesReceived(List.of(received)));
        yield true;
      }
      case Reading.Report _, Reading.Ignored _, Reading.Unreadable _ -> false;
    };
  }

  /// Takes it out of the quarantine without making it a message. The bytes stay.
  ///
  /// @return false if it is not waiting
  @Transactional
  public boolean discard(long id, long byAgent) {
    if (lockWaiting(id).isEmpty()) {
      return false;
    }
    decide(id, "discarded", byAgent);
    return true;
  }

  private Optional<Intake> lockWaiting(long id) {
    return db.sql(
            COLUMNS
                + """
                where id = ? and outcome = 'quarantine'
                  and not exists (select from quarantine_decision d where d.intake_id = i.id)
                for update
                """)
        .param(id)
        .query(this::intake)
        .optional();
  }

  private void decide(long id, String decision, long byAgent) {
    db.sql("insert into quarantine_decision values (?, ?, ?, ?)")
        .params(id, decision, byAgent, Timestamp.from(clock.instant()))
        .update();
  }

  private RawInput input(Intake intake) {
    try (InputStream raw = blobs.open(intake.raw())) {
      return new RawInput(
          ChannelName.of(intake.channel()),
          intake.inbox().map(InboxId::new),
          "",
          intake.via(),
          raw.readAllBytes(),
          intake.envelope(),
          intake.recipients(),
          intake.receivedAt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Intake intake(ResultSet rs, int row) throws SQLException {
    return new Intake(
        rs.getLong("id"),
        rs.getString("channel"),
        Optional.ofNullable(rs.getObject("inbox_id", Long.class)),
        rs.getString("via"),
        json.readValue(rs.getString("envelope"), ENVELOPE),
        Arrays.asList((String[]) rs.getArray("recipients").getArray()),
        rs.getTimestamp("received_at").toInstant(),
        BlobKey.of(rs.getBytes("blob")),
        rs.getLong("size"),
        Accepted.Outcome.valueOf(rs.getString("outcome").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(rs.getString("reason")),
        rs.getString("sender"),
        rs.getString("subject"));
  }
}
