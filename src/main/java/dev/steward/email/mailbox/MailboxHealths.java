package dev.steward.email.mailbox;

import dev.steward.channel.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Health of the mailboxes that are fetched, seen by all processes.
@Service
public class MailboxHealths {
  private static final Duration RARELY = Duration.ofSeconds(30);
  private static final int LONGEST_ERROR = 300;

  private final JdbcClient db;
  private final InstantSource clock;
  private final Map<InboxId, Instant> noted = new ConcurrentHashMap<>();

  MailboxHealths(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The server answered as it should. Cheap to call often.
  public void succeeded(InboxId inbox) {
    Instant now = clock.instant();
    Instant last = noted.get(inbox);
    if (last == null || now.isBefore(last) || now.isAfter(last.plus(RARELY))) {
      db.sql(
              """
              insert into mailbox_health (inbox_id, state, since, succeeded_at) values (:inbox, 'working', :now, :now)
              on conflict (inbox_id) do update
              set since = case mailbox_health.state when 'working' then mailbox_health.since else excluded.since end,
                  state = 'working', succeeded_at = excluded.succeeded_at
              """)
          .param("inbox", inbox.value())
          .param("now", Timestamp.from(now))
          .update();
      noted.put(inbox, now);
    }
  }

  /// It did not.
  public void failed(InboxId inbox, String error) {
    noted.remove(inbox);
    db.sql(
            """
            insert into mailbox_health (inbox_id, state, since, error, failed_at)
            values (:inbox, 'failing', :now, :error, :now)
            on conflict (inbox_id) do update
            set since = case mailbox_health.state when 'failing' then mailbox_health.since else excluded.since end,
                state = 'failing', error = excluded.error, failed_at = excluded.failed_at
            """)
        .param("inbox", inbox.value())
        .param("now", Timestamp.from(clock.instant()))
        .param("error", error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error)
        .update();
  }

  /// The addresses of mailboxes that are to be fetched and have not been reached since before then.
  public List<String> failingSince(Instant before) {
    return db.sql(
            """
            select i.address from mailbox_health h
            join mailbox_imap using (inbox_id) join inbox i on i.id = h.inbox_id
            where h.state = 'failing' and h.since < ?
              and not exists (select from mailbox_pause p where p.inbox_id = h.inbox_id)
            order by i.address
            """)
        .param(Timestamp.from(before))
        .query((rs, _) -> rs.getString(1))
        .list();
  }

  /// What is known of each mailbox that was ever fetched.
  public Map<InboxId, MailboxHealth> all() {
    record Row(InboxId inbox, MailboxHealth health) {}
    return db
        .sql("select inbox_id, state, since, succeeded_at, error, failed_at from mailbox_health")
        .query((rs, _) -> new Row(new InboxId(rs.getLong("inbox_id")), health(rs)))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::inbox, Row::health));
  }

  private static MailboxHealth health(ResultSet rs) throws SQLException {
    return new MailboxHealth(
        MailboxHealth.State.valueOf(rs.getString("state").toUpperCase(Locale.ROOT)),
        rs.getTimestamp("since").toInstant(),
        instant(rs.getTimestamp("succeeded_at")),
        Optional.ofNullable(rs.getString("error")),
        instant(rs.getTimestamp("failed_at")));
  }

  private static Optional<Instant> instant(@Nullable Timestamp time) {
    return Optional.ofNullable(time).map(Timestamp::toInstant);
  }
}
