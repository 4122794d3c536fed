package dev.steward.ticket.replying;

import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.customer.Customers;
import dev.steward.customer.IdentityId;
import dev.steward.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParticipantRepository {
  private final JdbcClient db;
  private final Customers customers;
  private final Deliveries deliveries;

  ParticipantRepository(JdbcClient db, Customers customers, Deliveries deliveries) {
    this.db = db;
    this.customers = customers;
    this.deliveries = deliveries;
  }

  /// The requester first.
  List<Participant> of(TicketId ticket) {
    List<IdentityId> ids =
        db.sql(
                """
                select identity_id from participant where ticket_id = ?
                order by role = 'requester' desc, added_at, identity_id
                """)
            .param(ticket.value())
            .query((rs, _) -> new IdentityId(rs.getLong(1)))
            .list();
    return customers.identitiesById(ids).stream()
        .map(i -> new Participant(i.id(), new Person(i.kind().code(), i.value(), i.displayName())))
        .toList();
  }

  /// Ids of the conversation so far, those we got and those we issued, roughly in order.
  List<String> externalIds(TicketId ticket) {
    List<String> ids =
        new ArrayList<>(
            db.sql(
                    """
                    select external_id from ticket_message
                    where ticket_id = ? and external_id is not null order by id
                    """)
                .param(ticket.value())
                .query(String.class)
                .list());
    ids.addAll(deliveries.externalIds(ticket.value()));
    return List.copyOf(ids);
  }
}
