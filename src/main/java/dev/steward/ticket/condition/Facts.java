package dev.steward.ticket.condition;

import dev.steward.staff.AgentId;
import dev.steward.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What conditions ask about one ticket; loaded by [FactReader].
///
/// @param lastFrom who spoke last: `customer` or `agent`
/// @param trust trust level of the identity the requester wrote with
/// @param address that identity as it is compared: an address in lower case, an id
/// @param dueAt when the next SLA target is due
/// @param snoozedUntil until when the ticket sleeps
public record Facts(
    Ticket ticket,
    String lastFrom,
    int trust,
    String address,
    Optional<Instant> solvedAt,
    Optional<Instant> dueAt,
    Optional<Instant> snoozedUntil,
    List<AgentId> followers) {
  public Facts {
    followers = List.copyOf(followers);
  }
}
