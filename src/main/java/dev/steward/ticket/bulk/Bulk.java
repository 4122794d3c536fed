package dev.steward.ticket.bulk;

import dev.steward.staff.AgentId;
import dev.steward.ticket.acting.Act;
import java.time.Instant;
import java.util.List;

/// One thing done to many tickets.
///
/// @param state `running`, `done`, `undoing` or `undone`
/// @param back the list it was begun from
/// @param tally how many items are in which state
public record Bulk(
    long id,
    AgentId agent,
    List<Act> acts,
    String state,
    String back,
    Instant startedAt,
    Tally tally) {

  /// How many items are in which state.
  ///
  /// @param waiting not done yet
  /// @param done changed
  /// @param same as they should be already
  /// @param refused not changed, for a reason
  /// @param undone changed, and changed back
  /// @param kept changed, and changed by somebody since, so that undo left them alone
  public record Tally(int waiting, int done, int same, int refused, int undone, int kept) {
    /// All of them.
    public int total() {
      return waiting + done + same + refused + undone + kept;
    }

    /// Those that are not waiting any more.
    public int finished() {
      return total() - waiting;
    }
  }

  /// Whether work on it is under way, or was when the process ended.
  public boolean isUnderWay() {
    return state.equals("running") || state.equals("undoing");
  }
}
