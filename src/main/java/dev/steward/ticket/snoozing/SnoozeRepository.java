package dev.steward.ticket.snoozing;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SnoozeRepository {
  private static final String COLUMNS =
      "select ticket_id, until, until_reply, snoozed_by from ticket_snooze ";

  private final JdbcClient db;

  SnoozeRepository(JdbcClient db) {
    this.db = db;
  }

  void put(TicketId ticket, Instant until, boolean untilReply, SignedIn by, Instant now) {
    db.sql(
            """
            insert into ticket_snooze values (?, ?, ?, ?, ?)
            on conflict (ticket_id) do update
            set until = excluded.until, until_reply = excluded.until_reply, snoozed_by = excluded.snoozed_by,
              snoozed_at = excluded.snoozed_at
            """)
        .params(
            ticket.value(),
            Timestamp.from(until),
            untilReply,
            by.agentId().value(),
            Timestamp.from(now))
        .update();
  }

  Optional<Snooze> find(TicketId ticket) {
    return db.sql(COLUMNS + "where ticket_id = ?")
        .param(ticket.value())
        .query(SnoozeRepository::snooze)
        .optional();
  }

  List<Snooze> of(Collection<TicketId> tickets) {
    return db.sql(COLUMNS + "where ticket_id = any(?)")
        .param(tickets.stream().map(TicketId::value).toArray(Long[]::new))
        .query(SnoozeRepository::snooze)
        .list();
  }

  List<TicketId> due(Instant now, int limit) {
    return db.sql("select ticket_id from ticket_snooze where until <= ? order by until limit ?")
        .params(Timestamp.from(now), limit)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list();
  }

  boolean remove(TicketId ticket) {
    return db.sql("delete from ticket_snooze where ticket_id = ?").param(ticket.value()).update()
        == 1;
  }

  boolean removeDue(TicketId ticket, Instant now) {
    return db.sql("delete from ticket_snooze where ticket_id = ? and until <= ?")
            .params(ticket.value(), Timestamp.from(now))
            .update()
        == 1;
  }

  boolean removeIfUntilReply(TicketId ticket) {
    return db.sql("delete from ticket_snooze where ticket_id = ? and until_reply")
            .param(ticket.value())
            .update()
        == 1;
  }

  /// Whether a person wrote that message, no robot.
  boolean isPersonal(long message) {
    return db.sql("select not ('automatic' = any(flags)) from ticket_message where id = ?")
        .param(message)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// Whether any ticket sleeps at all.
  boolean isEmpty() {
    return db.sql("select not exists (select from ticket_snooze)").query(Boolean.class).single();
  }

  private static Snooze snooze(ResultSet rs, int row) throws SQLException {
    Long by = rs.getObject("snoozed_by", Long.class);
    return new Snooze(
        new TicketId(rs.getLong("ticket_id")),
        rs.getTimestamp("until").toInstant(),
        rs.getBoolean("until_reply"),
        by == null ? OptionalLong.empty() : OptionalLong.of(by));
  }
}
