package dev.steward.ticket.receiving;

import dev.steward.channel.delivery.Deliveries;
import dev.steward.customer.IdentityId;
import dev.steward.ticket.MergedTickets;
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
  private final MergedTickets merged;

  JoiningRepository(JdbcClient db, Deliveries deliveries, MergedTickets merged) {
    this.db = db;
    this.deliveries = deliveries;
    this.merged = merged;
  }

  /// The ticket a conversation lives in now, which is another one where it was merged.
  ///
  /// @param shown whether the hint proves that this very sender received something of ours
  Optional<Candidate> candidate(long conversation, boolean shown) {
    var named = new TicketId(conversation);
    Optional<Found> found = find(named);
    if (found.isEmpty() || !found.get().merged()) {
      return found.map(f -> new Candidate(named, f.status(), shown, Optional.empty()));
    }
    return merged
        .survivor(named)
        .flatMap(last ->
            find(last).map(f -> new Candidate(last, f.status(), shown, Optional.of(named))));
  }

  private Optional<Found> find(TicketId ticket) {
    return db.sql("select status, merged_into_id is not null from ticket where id = ?")
        .param(ticket.value())
        .query((rs, _) -> new Found(Status.find(rs.getString(1)).orElseThrow(), rs.getBoolean(2)))
        .optional();
  }

  Optional<Candidate> ofDelivery(long delivery) {
    return deliveries.conversation(delivery).flatMap(ticket -> candidate(ticket, true));
  }

  /// The ticket of this customer in which a message with that id arrived; the message may have been
  /// merged into somebody else's since.
  Optional<Candidate> ofRequester(String externalId, long customer) {
    return db.sql(
            """
            select coalesce(o.id, t.id) from ticket_message m
            join ticket t on t.id = m.ticket_id
            left join ticket o on o.id = m.origin_id and o.merged_into_id is not null
            where m.external_id = ? and coalesce(o.customer_id, t.customer_id) = ?
            order by m.id desc limit 1
            """)
        .params(externalId, customer)
        .query(Long.class)
        .optional()
        .flatMap(ticket -> candidate(ticket, true));
  }

  /// Whether the sender takes part in the ticket, or did in the one that was merged into it.
  boolean takesPart(Candidate candidate, IdentityId identity) {
    return db.sql(
            "select exists (select from participant where ticket_id in (?, ?) and identity_id = ?)")
        .params(
            candidate.ticket().value(),
            candidate.merged().orElse(candidate.ticket()).value(),
            identity.value())
        .query(Boolean.class)
        .single();
  }

  private record Found(Status status, boolean merged) {}
}
