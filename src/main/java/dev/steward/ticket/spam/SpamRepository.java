package dev.steward.ticket.spam;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SpamRepository {
  private static final String FLAG = "spam";
  private static final int LIKES = 200;

  private final JdbcClient db;
  private final InstantSource clock;

  SpamRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Other unsolved tickets of the same sender that nobody has answered.
  List<TicketId> likes(Ticket ticket) {
    return db.sql(
            """
            select id from ticket t
            where customer_id = ? and identity_id = ? and id <> ? and status in ('new', 'open', 'pending', 'hold')
              and not exists (select from ticket_message m where m.ticket_id = t.id and m.author_kind = 'agent')
            order by id desc limit ?
            """)
        .params(ticket.customer().value(), ticket.identity().value(), ticket.id().value(), LIKES)
        .query((rs, _) -> new TicketId(rs.getLong(1)))
        .list();
  }

  void mark(Ticket ticket, TicketId with, SignedIn by) {
    db.sql("insert into ticket_spam values (?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            ticket.id().value(),
            ticket.status().code(),
            with.value(),
            by.agentId().value(),
            Timestamp.from(clock.instant()))
        .update();
    db.sql("update ticket set flags = array_append(array_remove(flags, ?), ?) where id = ?")
        .params(FLAG, FLAG, ticket.id().value())
        .update();
  }

  boolean unmark(TicketId ticket) {
    db.sql("update ticket set flags = array_remove(flags, ?) where id = ?")
        .params(FLAG, ticket.value())
        .update();
    return db.sql("delete from ticket_spam where ticket_id = ?").param(ticket.value()).update()
        == 1;
  }

  /// What was marked together with this ticket, or with the one this was marked with, by number.
  List<Marked> markedWith(TicketId ticket) {
    return db.sql(
            """
            select ticket_id, status_before from ticket_spam
            where marked_with = (select marked_with from ticket_spam where ticket_id = ?) order by ticket_id
            """)
        .param(ticket.value())
        .query((rs, _) ->
            new Marked(
                new TicketId(rs.getLong(1)), Status.find(rs.getString(2)).orElse(Status.OPEN)))
        .list();
  }

  record Marked(TicketId ticket, Status before) {}
}
