package dev.steward.ticket.problem;

import java.time.Instant;
import java.util.List;

/// An update and how far it is.
///
/// @param solve whether it solves the incidents as well
/// @param by the agent's number
/// @param items incidents this viewer may see
/// @param hidden incidents this viewer may not see
public record ProblemUpdate(
    long id, boolean solve, long by, Instant at, List<Item> items, int hidden) {

  /// How many items are in a state.
  public long count(String state) {
    return items.stream().filter(item -> item.state().equals(state)).count();
  }

  /// Whether some incident was not told although it could be tried again.
  public boolean canBeRetried() {
    return count("failed") > 0;
  }

  /// One incident of it.
  ///
  /// @param state `pending`, `sent`, `held`, `skipped` or `failed`
  /// @param reason why not sent: a fixed word; empty where sent
  public record Item(long ticket, String subject, String state, String reason) {}
}
