package dev.steward.ticket.person;

import dev.steward.audit.Actor;
import dev.steward.customer.CustomersJoined;
import dev.steward.customer.IdentityId;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets tickets follow their customer when two are joined, and back when they are parted: those
/// that moved, and those that came since from an address that goes back.
@Component
class JoinedTickets {
  private final JdbcClient db;
  private final TicketEvents events;

  JoinedTickets(JdbcClient db, TicketEvents events) {
    this.db = db;
    this.events = events;
  }

  @EventListener
  void on(CustomersJoined joined) {
    List<TicketId> moved = joined.parted() ? back(joined) : over(joined);
    moved.forEach(ticket ->
        events.append(ticket, TicketEvent.Kind.REQUESTER_CHANGED, Actor.SYSTEM, Map.of()));
  }

  private List<TicketId> over(CustomersJoined joined) {
    List<TicketId> tickets =
        db.sql("select id from ticket where customer_id = ? order by id for update")
            .param(joined.from().value())
            .query((rs, _) -> new TicketId(rs.getLong(1)))
            .list();
    Long[] ids = ids(tickets);
    db.sql("insert into customer_merge_ticket select ?, unnest(?::bigint[])")
        .params(joined.merge(), ids)
        .update();
    move(ids, joined.into().value());
    return tickets;
  }

  private List<TicketId> back(CustomersJoined joined) {
    List<TicketId> tickets =
        db.sql(
                """
                select id from ticket
                where customer_id = :into and (identity_id = any(:identities)
                  or id in (select ticket_id from customer_merge_ticket where merge_id = :merge))
                order by id for update
                """)
            .param("into", joined.into().value())
            .param(
                "identities",
                joined.identities().stream().map(IdentityId::value).toArray(Long[]::new))
            .param("merge", joined.merge())
            .query((rs, _) -> new TicketId(rs.getLong(1)))
            .list();
    move(ids(tickets), joined.from().value());
    return tickets;
  }

  private void move(Long[] tickets, long customer) {
    db.sql("update ticket set customer_id = ?, version = version + 1 where id = any(?)")
        .params(customer, tickets)
        .update();
  }

  private static Long[] ids(List<TicketId> tickets) {
    return tickets.stream().map(TicketId::value).toArray(Long[]::new);
  }
}
