package dev.steward.rule.running;

import dev.steward.audit.Actor;
import dev.steward.rule.Rule;
import dev.steward.rule.Rules;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
  private final TicketEvents events;

  Limits(Rules rules, RunRepository runs, TicketEvents events) {
    this.events = events;
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
      pause(rule, ticket, "depth");
      return Verdict.PAUSED;
    }
    if (runs.count(rule.id(), ticket, Duration.ofHours(1)) >= PER_HOUR) {
      pause(rule, ticket, "rate");
      return Verdict.PAUSED;
    }
    return Verdict.FINE;
  }

  /// The ticket's history says it, and from there its owners hear of it.
  private void pause(Rule rule, TicketId ticket, String why) {
    if (rules.pause(rule.id(), why)) {
      String owners =
          rules.owners(rule.id()).stream()
              .map(owner -> String.valueOf(owner.value()))
              .collect(Collectors.joining(" "));
      events.append(
          ticket,
          TicketEvent.Kind.RULE_PAUSED,
          Actor.SYSTEM,
          Map.of(
              "rule",
              String.valueOf(rule.id().value()),
              "name",
              rule.name(),
              "why",
              why,
              "owners",
              owners));
    }
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
