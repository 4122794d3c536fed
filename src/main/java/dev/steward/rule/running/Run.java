package dev.steward.rule.running;

import dev.steward.rule.RuleId;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.acting.Act;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// One rule on one ticket for one cause.
///
/// @param name of the rule at the time
/// @param acts what changed something; for a run that failed, what it wanted to do
/// @param error code of why it failed, and the act it failed at, apart by a space
public record Run(
    long id,
    RuleId rule,
    int version,
    String name,
    TicketId ticket,
    Outcome outcome,
    List<Act> acts,
    String error,
    int attempts,
    Instant at) {

  /// How it ended.
  public enum Outcome {
    /// Has begun, in a transaction that has not ended.
    RUNNING,
    /// Did something.
    DONE,
    /// The ticket was as the rule wants it.
    NOTHING,
    /// Could not; a person can try again.
    FAILED,
    /// Was kept from following on itself or from going too far.
    LOOPED;

    /// The name in the database: lower case.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
