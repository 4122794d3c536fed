package dev.steward.ticket.alarming;

import dev.steward.shield.Removed;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecretRepository {
  private final JdbcClient db;
  private final InstantSource clock;

  SecretRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(TicketId ticket, long message, List<Removed> removed) {
    for (Removed one : removed) {
      db.sql(
              """
              insert into ticket_secret (ticket_id, message_id, kind, proved, fingerprint, found_at)
              values (?, ?, ?, ?, ?, ?)
              """)
          .param(ticket.value())
          .param(message)
          .param(one.kind().code())
          .param(one.proved())
          .param(one.fingerprint().orElse(null))
          .param(now())
          .update();
    }
  }

  void mark(TicketId ticket) {
    db.sql(
            """
            update ticket set flags = array_append(array_remove(flags, ?), ?), version = version + 1, updated_at = ?
            where id = ?
            """)
        .params(SecretAlarm.FLAG, SecretAlarm.FLAG, now(), ticket.value())
        .update();
  }

  void unmark(TicketId ticket) {
    db.sql(
            """
            update ticket set flags = array_remove(flags, ?), version = version + 1, updated_at = ? where id = ?
            """)
        .params(SecretAlarm.FLAG, now(), ticket.value())
        .update();
  }

  List<String> kinds(TicketId ticket) {
    return db.sql("select distinct kind from ticket_secret where ticket_id = ? order by kind")
        .param(ticket.value())
        .query((rs, _) -> rs.getString(1))
        .list();
  }

  /// Other tickets into which the same secret came, newest first, a few.
  List<TicketId> others(TicketId ticket) {
    return db.sql(
            """
            select distinct o.ticket_id from ticket_secret s join ticket_secret o on o.fingerprint = s.fingerprint
            where s.ticket_id = ? and o.ticket_id <> s.ticket_id order by o.ticket_id desc limit 5
            """)
        .param(ticket.value())
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list();
  }

  /// Who said the message, and the id by which their mail program knows it.
  List<Said> said(long message) {
    return db.sql(
            """
            select identity_id, external_id from ticket_message where id = ? and identity_id is not null
            """)
        .param(message)
        .query((rs, _) ->
            new Said(rs.getLong(1), Optional.ofNullable(rs.getString(2)).stream().toList()))
        .list();
  }

  boolean mayTell(long identity, int perHour) {
    Instant now = clock.instant();
    return db.sql(
            """
            select not exists (select from secret_notice where identity_id = ? and told_at > ?)
               and (select count(*) from secret_notice where told_at > ?) < ?
            """)
        .params(
            identity,
            Timestamp.from(now.minus(Duration.ofHours(24))),
            Timestamp.from(now.minus(Duration.ofHours(1))),
            perHour)
        .query(Boolean.class)
        .single();
  }

  boolean isTold(long identity) {
    return db.sql("select exists (select from secret_notice where identity_id = ?)")
        .param(identity)
        .query(Boolean.class)
        .single();
  }

  void told(long identity) {
    db.sql("insert into secret_notice (identity_id, told_at) values (?, ?)")
        .params(identity, now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  record Said(long identity, List<String> externalIds) {}
}
