package dev.steward.rule.running;

import dev.steward.rule.Rule;
import dev.steward.rule.Rules;
import dev.steward.rule.Trigger;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.condition.Standpoint;
import dev.steward.ticket.matching.Matching;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes through the tickets that rules on time want. Each ticket is a transaction of its own; what
/// does not fit into one sweep is done in the next.
@Component
class TimeSweep {
  static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int BATCH = 200;
  private static final int MOST = 2_000;

  private final Rules rules;
  private final Matching matching;
  private final RunRepository runs;
  private final Runner runner;
  private final Tickets tickets;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  TimeSweep(
      Rules rules,
      Matching matching,
      RunRepository runs,
      Runner runner,
      Tickets tickets,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.rules = rules;
    this.matching = matching;
    this.runs = runs;
    this.runner = runner;
    this.tickets = tickets;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Sweeps for every rule on time that no process has swept for within the last minute.
  void round() {
    for (Rule rule : rules.active(Trigger.TIME)) {
      if (rules.claimSweep(rule.id(), PAUSE)) {
        sweep(rule);
      }
    }
  }

  private void sweep(Rule rule) {
    long after = 0;
    int did = 0;
    boolean more = true;
    while (more && did < MOST) {
      List<Matching.Match> batch =
          matching.after(
              rule.conditions(), Standpoint.ofDesk(clock.instant(), ZoneOffset.UTC), after, BATCH);
      List<Matching.Match> fresh = runs.fresh(rule.id(), batch);
      fresh.forEach(match -> act(rule, match));
      did += fresh.size();
      more = batch.size() == BATCH;
      after = more ? batch.getLast().ticket().value() : after;
    }
  }

  private void act(Rule rule, Matching.Match match) {
    transactions.executeWithoutResult(_ -> {
      tickets.lock(match.ticket(), OptionalInt.empty());
      var cause = new Cause(Trigger.TIME, match.lastAct(), List.of());
      runner.look(match.ticket()).ifPresent(now -> runner.run(rule, now, cause));
    });
  }
}
