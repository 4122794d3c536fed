package dev.steward.ticket.receiving;

import dev.steward.ticket.TicketId;
import java.util.Optional;

/// A ticket that a message opens.
///
/// @param follows the ticket it continues, or claims to
/// @param flag why it needs care
record FreshTicket(
    Arrival arrival, Optional<TicketId> follows, Optional<String> flag, Optional<Long> team) {
  /// Whether its sender may get a receipt.
  boolean isAcknowledgeable() {
    return flag.isEmpty() && arrival.isAcknowledgeable();
  }
}
