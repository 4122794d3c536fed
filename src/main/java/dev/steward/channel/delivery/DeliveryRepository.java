package dev.steward.channel.delivery;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Composed;
import dev.steward.channel.OutboundMessage;
import dev.steward.platform.blob.BlobKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `delivery` as people and reports see and change them; the workers' side is
/// [ClaimRepository].
@Repository
class DeliveryRepository {
  static final String COLUMNS =
      "id, message, recipient, state, queued_at, due_at, attempts, delayed_at, finished_at, code, detail";

  private final JdbcClient db;

  DeliveryRepository(JdbcClient db) {
    this.db = db;
  }

  /// The id the next delivery will have; nobody else gets it.
  long nextId() {
    return db.sql("select nextval(pg_get_serial_sequence('delivery', 'id'))")
        .query(Long.class)
        .single();
  }

  void insert(
      long id,
      ChannelName channel,
      OutboundMessage message,
      Composed composed,
      BlobKey blob,
      Instant now,
      Instant dueAt) {
    db.sql(
            """
            insert into delivery (id, channel, inbox_id, kind, conversation, message, recipient, external_id,
              envelope_from, envelope_to, blob, state, queued_at, due_at, tried_from)
            overriding system value
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?)
            """)
        .param(id)
        .param(channel.code())
        .param(message.inbox().value())
        .param(message.kind().name().toLowerCase(Locale.ROOT))
        .param(message.conversation())
        .param(message.message().orElse(null))
        .param(message.recipient().address())
        .param(composed.externalId())
        .param(composed.envelopeFrom())
        .param(composed.envelopeTo().toArray(String[]::new))
        .param(blob.bytes())
        .param(Timestamp.from(now))
        .param(Timestamp.from(dueAt))
        .param(Timestamp.from(dueAt))
        .update();
  }

  /// Locks the deliveries of a message and tells whether none of them has begun to leave.
  boolean lockedAndWaiting(long message) {
    List<Boolean> waiting =
        db.sql(
                """
                select state = 'queued' and attempts = 0 from delivery where message = ? order by id for update
                """)
            .param(message)
            .query((rs, _) -> rs.getBoolean(1))
            .list();
    return !waiting.isEmpty() && waiting.stream().allMatch(Boolean::booleanValue);
  }

  List<DeliveryChanged> cancel(long message, Instant now) {
    return db.sql(
            """
            update delivery set state = 'cancelled', finished_at = ? where message = ?
            returning id, conversation, message, state
            """)
        .params(Timestamp.from(now), message)
        .query((rs, _) -> changed(rs))
        .list();
  }

  Optional<DeliveryChanged> retry(long id, Instant now) {
    return db.sql(
            """
            update delivery
            set state = 'queued', due_at = :now, tried_from = :now, deferrals = 0, unknowns = 0,
              insisted = true, delayed_at = null, finished_at = null, code = null,
              settled_at = null, settled_by = null
            where id = :id and (state in ('failed', 'unknown', 'blocked') or (state = 'queued' and attempts > 0)) and concealed_at is null
            returning id, conversation, message, state
            """)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .query((rs, _) -> changed(rs))
        .optional();
  }

  /// The delivery a report is about, locked.
  Optional<Reported> lock(long id) {
    return db.sql(
            """
            select id, channel, conversation, message, recipient, state, delayed_at is not null as delayed
            from delivery where id = ? for update
            """)
        .param(id)
        .query((rs, _) ->
            new Reported(
                changed(rs),
                ChannelName.of(rs.getString("channel")),
                rs.getString("recipient"),
                rs.getBoolean("delayed")))
        .optional();
  }

  void settle(long id, DeliveryState state, Instant now, DeliveryReport.Recipient words) {
    db.sql(
            """
            update delivery
            set state = ?, finished_at = ?, leased_until = null, code = nullif(?, ''), detail = ? where id = ?
            """)
        .params(state.code(), Timestamp.from(now), words.code(), words.detail(), id)
        .update();
  }

  void delay(long id, Instant now, DeliveryReport.Recipient words) {
    db.sql("update delivery set delayed_at = ?, code = nullif(?, ''), detail = ? where id = ?")
        .params(Timestamp.from(now), words.code(), words.detail(), id)
        .update();
  }

  List<Delivery> ofMessages(Collection<Long> messages) {
    return db.sql("select " + COLUMNS + " from delivery where message = any (?) order by id")
        .param(messages.toArray(Long[]::new))
        .query((rs, _) -> delivery(rs))
        .list();
  }

  List<String> externalIds(long conversation, int most) {
    return db.sql(
            """
            select external_id from (
              select id, external_id from delivery
              where conversation = ? and state not in ('cancelled', 'blocked')
              order by id desc limit ?) newest
            order by id
            """)
        .params(conversation, most)
        .query((rs, _) -> rs.getString(1))
        .list();
  }

  Optional<Long> conversation(long id) {
    return db.sql("select conversation from delivery where id = ?")
        .param(id)
        .query(Long.class)
        .optional();
  }

  int acknowledgements(String address, Instant since) {
    return db.sql(
            """
            select count(*) from delivery
            where kind = 'acknowledgement' and lower(recipient) = ? and queued_at > ?
            """)
        .params(address.toLowerCase(Locale.ROOT), Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  int acknowledgementsToDomain(String domain, Instant since) {
    return db.sql(
            """
            select count(*) from delivery
            where kind = 'acknowledgement' and lower(split_part(recipient, '@', 2)) = ? and queued_at > ?
            """)
        .params(domain.toLowerCase(Locale.ROOT), Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  int acknowledgements(Instant since) {
    return db.sql("select count(*) from delivery where kind = 'acknowledgement' and queued_at > ?")
        .param(Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  record Reported(DeliveryChanged now, ChannelName channel, String recipient, boolean delayed) {}

  static DeliveryChanged changed(ResultSet rs) throws SQLException {
    return new DeliveryChanged(
        rs.getLong("id"),
        rs.getLong("conversation"),
        Optional.ofNullable(rs.getObject("message", Long.class)),
        DeliveryState.of(rs.getString("state")));
  }

  static Delivery delivery(ResultSet rs) throws SQLException {
    return new Delivery(
        rs.getLong("id"),
        Optional.ofNullable(rs.getObject("message", Long.class)),
        rs.getString("recipient"),
        DeliveryState.of(rs.getString("state")),
        rs.getTimestamp("queued_at").toInstant(),
        rs.getTimestamp("due_at").toInstant(),
        rs.getInt("attempts"),
        Optional.ofNullable(rs.getTimestamp("delayed_at")).map(Timestamp::toInstant),
        Optional.ofNullable(rs.getTimestamp("finished_at")).map(Timestamp::toInstant),
        Optional.ofNullable(rs.getString("code")),
        Optional.ofNullable(rs.getString("detail")));
  }
}
