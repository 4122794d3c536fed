package dev.steward.rule.running;

import dev.steward.rule.Rule;
import dev.steward.rule.Rules;
import dev.steward.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Keeps rules from running in circles. A rule that goes too far is paused until somebody looks.
@Component
final class Limits {
  /// Runs of one rule on one ticket within an hour.
  static final int PER_HOUR = 10;

  /// Rules that may follow on each other.
  static final int DEPTH = 5;

  private final Rules rules;
  private final RunRepository runs;

  Limits(Rules rules, RunRepository runs) {
    this.rules = rules;
    this.runs = runs;
  }

  /// Whether the rule may act; pauses it if it went too far.
  ///
  /// @param chain the rules that led here
  Verdict judge(Rule rule, TicketId ticket, List<Long> chain) {
    if (chain.contains(rule.id().value())) {
      return Verdict.CIRCLE;
    }
    if (chain.size() >= DEPTH) {
      rules.pause(rule.id(), "depth");
      return Verdict.PAUSED;
    }
    if (runs.count(rule.id(), ticket, Duration.ofHours(1)) >= PER_HOUR) {
      rules.pause(rule.id(), "rate");
      return Verdict.PAUSED;
    }
    return Verdict.FINE;
  }

  /// What was found.
  enum Verdict {
    /// It may act.
    FINE,
    /// It would follow on itself.
    CIRCLE,
    /// It went too far and is paused now.
    PAUSED
  }
}
