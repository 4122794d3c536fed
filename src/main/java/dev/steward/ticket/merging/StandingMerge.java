package dev.steward.ticket.merging;

import dev.steward.audit.Actor;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;

/// One merge of two tickets, standing or undone.
///
/// @param statusBefore what the source was before
/// @param unmergedAt when it was undone
public record StandingMerge(
    long id,
    TicketId source,
    TicketId target,
    Status statusBefore,
    boolean acrossCustomers,
    Optional<Actor> by,
    Instant at,
    Optional<Actor> unmergedBy,
    Optional<Instant> unmergedAt) {

  /// Whether it stands.
  public boolean stands() {
    return unmergedAt.isEmpty();
  }
}
