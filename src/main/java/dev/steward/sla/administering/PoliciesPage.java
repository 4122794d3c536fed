package dev.steward.sla.administering;

import dev.steward.platform.error.Refusal;
import dev.steward.sla.keeping.Sweep;
import dev.steward.sla.policy.Policy;
import dev.steward.ticket.Ticket;
import java.util.List;
import java.util.Optional;

/// The ordered policies, and which tickets of late fall under which.
///
/// @param without tickets of late to which nothing is promised
/// @param looked how many tickets of late were looked at
/// @param sweep how far working out the due times has come, while it is under way
/// @param calendars whether there are any calendars to promise by
public record PoliciesPage(
    List<Line> lines,
    List<Ticket> without,
    int looked,
    Optional<Sweep> sweep,
    boolean calendars,
    Optional<Refusal> problem) {

  /// One policy.
  ///
  /// @param when its conditions in words
  /// @param times its promises in words
  /// @param tickets tickets of late under it
  public record Line(
      Policy policy, List<String> when, String times, String calendar, List<Ticket> tickets) {}
}
