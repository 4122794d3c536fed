package dev.steward.ticket.bulk;

import dev.steward.ticket.TicketId;
import java.util.List;

/// What became of one thing done to many tickets.
///
/// @param acts in words
/// @param reasons why some were not done, or not taken back
/// @param alive whether somebody works on it now
public record BulkPage(Bulk bulk, List<String> acts, List<Reason> reasons, boolean alive) {
  /// Why one ticket is not as wished.
  ///
  /// @param kept whether it was undo that left it alone
  public record Reason(TicketId ticket, boolean kept, String text) {}
}
