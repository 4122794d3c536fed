package dev.steward.rule.running;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.rule.Rule;
import dev.steward.rule.Trigger;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.acting.Doer;
import dev.steward.ticket.acting.Done;
import dev.steward.ticket.condition.FactReader;
import dev.steward.ticket.condition.Facts;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Standpoint;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets one rule act on one ticket for one cause: the run's row and what was done are one, and a
/// failure takes back both, leaves a row that says so, and stops nothing else.
@Component
class Runner {
  private static final Logger log = LoggerFactory.getLogger(Runner.class);

  private final Tickets tickets;
  private final FactReader facts;
  private final Fields fields;
  private final Acts acts;
  private final RunRepository runs;
  private final Limits limits;
  private final TransactionTemplate apart;
  private final InstantSource clock;

  Runner(
      Tickets tickets,
      FactReader facts,
      Fields fields,
      Acts acts,
      RunRepository runs,
      Limits limits,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.tickets = tickets;
    this.facts = facts;
    this.fields = fields;
    this.acts = acts;
    this.runs = runs;
    this.limits = limits;
    this.apart = new TransactionTemplate(transactions);
    this.clock = clock;
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// Whether the rule would act on the ticket as it was seen.
  boolean wants(Rule rule, Facts seen) {
    return seen.ticket().status() != Status.CLOSED
        && fields.holds(
            rule.conditions(), seen, Standpoint.ofDesk(clock.instant(), ZoneOffset.UTC));
  }

  /// The ticket as rules see it now.
  Optional<Facts> look(TicketId id) {
    return facts.find(id);
  }

  /// Acts if the conditions hold and nothing forbids it.
  ///
  /// @param seen a ticket whose row this transaction has locked, as it is
  /// @return whether it acted or tried to
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean run(Rule rule, Facts seen, Cause cause) {
    if (!wants(rule, seen)) {
      return false;
    }
    TicketId id = seen.ticket().id();
    if (limits.judge(rule, id, cause.chain()) != Limits.Verdict.FINE) {
      runs.begin(rule, id, cause, Run.Outcome.LOOPED);
      return false;
    }
    OptionalLong run = runs.begin(rule, id, cause, Run.Outcome.RUNNING);
    run.ifPresent(begun -> act(rule, id, begun, cause.trigger()));
    return run.isPresent();
  }

  /// Tries a run that failed once more, with the rule as it is now.
  ///
  /// @param id a ticket whose row this transaction has locked
  @Transactional(propagation = Propagation.MANDATORY)
  public void again(Rule rule, TicketId id, long run) {
    runs.again(run);
    act(rule, id, run, Trigger.TIME);
  }

  private void act(Rule rule, TicketId id, long run, Trigger trigger) {
    Optional<String> error = tried(rule, id, run, trigger);
    error.ifPresent(code -> runs.end(run, Run.Outcome.FAILED, rule.acts(), code));
  }

  // An edge: whatever breaks in one rule, the others go on. What passes by itself is left to the
  // worker, which tries the whole again.
  private Optional<String> tried(Rule rule, TicketId id, long run, Trigger trigger) {
    try {
      apart.executeWithoutResult(_ -> done(rule, id, run, trigger));
      return Optional.empty();
    } catch (TransientDataAccessException | DataAccessResourceFailureException e) {
      throw e;
    } catch (Refusal e) {
      Object at = e.args().isEmpty() ? "" : e.args().getFirst();
      return Optional.of((e.code().code() + " " + at).strip());
    } catch (RuntimeException e) {
      log.error("Rule {} failed on ticket {}", rule.id().value(), id.value(), e);
      return Optional.of("rule.broken");
    }
  }

  private void done(Rule rule, TicketId id, long run, Trigger trigger) {
    Ticket ticket = tickets.lock(id, OptionalInt.empty());
    Done done = acts.apply(ticket, rule.acts(), Doer.desk(Actor.rule(run)));
    if (done.isChange()) {
      runs.end(run, Run.Outcome.DONE, done.did(), "");
    } else if (trigger == Trigger.TIME) {
      runs.end(run, Run.Outcome.NOTHING, done.did(), "");
    } else {
      runs.forget(run);
    }
  }
}
