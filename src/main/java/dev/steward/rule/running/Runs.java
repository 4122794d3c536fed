package dev.steward.rule.running;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.error.Refusal;
import dev.steward.rule.Rule;
import dev.steward.rule.RuleError;
import dev.steward.rule.RuleId;
import dev.steward.rule.Rules;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What rules did and could not do.
@Component
public class Runs {
  private final RunRepository repository;
  private final Runner runner;
  private final Rules rules;
  private final Tickets tickets;
  private final Audit audit;

  Runs(RunRepository repository, Runner runner, Rules rules, Tickets tickets, Audit audit) {
    this.repository = repository;
    this.runner = runner;
    this.rules = rules;
    this.tickets = tickets;
    this.audit = audit;
  }

  /// The newest runs on a ticket that did something, failed or were kept from it.
  public List<Run> of(TicketId ticket, int limit) {
    return repository.of(ticket, limit);
  }

  /// The newest runs of a rule that did something, failed or were kept from it.
  public List<Run> of(RuleId rule, int limit) {
    return repository.of(rule, limit);
  }

  /// The newest runs that failed and wait for somebody to try again.
  public List<Run> failed(int limit) {
    return repository.failed(limit);
  }

  /// How often each rule did something within the span.
  public Map<RuleId, Long> counts(Duration within) {
    return repository.counts(within);
  }

  /// Tries a failed run again, with the rule as it is now.
  ///
  /// @throws Refusal [RuleError#NOT_FOUND] if there is no such run any more, or its rule is gone
  @Transactional
  public void retry(SignedIn by, long id) {
    Run run = repository.lockFailed(id).orElseThrow(() -> new Refusal(RuleError.NOT_FOUND, id));
    Rule rule = rules.find(run.rule()).orElseThrow(() -> new Refusal(RuleError.NOT_FOUND, id));
    tickets.visibleTo(by).require(run.ticket());
    tickets.lockForChange(run.ticket(), OptionalInt.empty());
    runner.again(rule, run.ticket(), id);
    audit.record(
        by.actor(), "rule_run.retried", Subject.of("rule_run", id), Optional.empty(), Map.of());
  }
}
