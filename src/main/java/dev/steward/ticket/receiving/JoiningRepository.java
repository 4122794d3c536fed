package dev.steward.ticket.receiving;

import dev.steward.channel.delivery.Deliveries;
import dev.steward.customer.IdentityId;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.receiving.Joining.Candidate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JoiningRepository {
  private final JdbcClient db;
  private final Deliveries deliveries;

  JoiningRepository(JdbcClient db, Deliveries deliveries) {
    this.db = db;
    this.deliveries = deliveries;
  }

  Optional<Status> status(long ticket) {
    return db.sql("select status from ticket where id = ?")
        .param(ticket)
        .query((rs, _) -> Status.find(rs.getString(1)).orElseThrow())
        .optional();
  }

  Optional<Candidate> ofDelivery(long delivery) {
    return deliveries
        .conversation(delivery)
        .flatMap(ticket -> status(ticket).map(s -> new Candidate(new TicketId(ticket), s, true)));
  }

  /// The ticket of this customer in which a message with that id arrived.
  Optional<Candidate> ofRequester(String externalId, long customer) {
    return db.sql(
            """
            select t.id, t.status from ticket_message m join ticket t on t.id = m.ticket_id
            where m.external_id = ? and t.customer_id = ?
            order by m.id desc limit 1
            """)
        .params(externalId, customer)
        .query((rs, _) ->
            new Candidate(
                new TicketId(rs.getLong(1)), Status.find(rs.getString(2)).orElseThrow(), true))
        .optional();
  }

  boolean takesPart(TicketId ticket, IdentityId identity) {
    return db.sql("select exists (select from participant where ticket_id = ? and identity_id = ?)")
        .params(ticket.value(), identity.value())
        .query(Boolean.class)
        .single();
  }
}
