package dev.steward.rule.trying;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.rule.Rule;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.acting.Doer;
import dev.steward.ticket.acting.Done;
import dev.steward.ticket.condition.Standpoint;
import dev.steward.ticket.matching.Matching;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries a rule on the newest tickets. Its acts are really done, each ticket in a transaction that
/// is then taken back, so that what is told is what would happen, refusals included.
@Component
public class Trying {
  static final int AMONG = 1_000;
  private static final int MOST = 25;
  private static final Actor NOBODY = Actor.rule(0);

  private final Matching matching;
  private final Tickets tickets;
  private final Acts acts;
  private final TransactionTemplate transactions;
  private final Messages messages;
  private final InstantSource clock;

  Trying(
      Matching matching,
      Tickets tickets,
      Acts acts,
      TransactionTemplate transactions,
      Messages messages,
      InstantSource clock) {
    this.matching = matching;
    this.tickets = tickets;
    this.acts = acts;
    this.transactions = transactions;
    this.messages = messages;
    this.clock = clock;
  }

  /// What the rule would do to those of the newest tickets that it wants and this person may see.
  public Trial of(Rule rule, SignedIn by) {
    var standpoint = Standpoint.ofDesk(clock.instant(), ZoneOffset.UTC);
    List<TicketId> found = matching.newest(rule.conditions(), standpoint, AMONG, MOST + 1);
    var seen = tickets.visibleTo(by).find(found);
    var lines = new ArrayList<Trial.Line>();
    for (TicketId id : found.subList(0, Math.min(MOST, found.size()))) {
      Ticket ticket = seen.get(id);
      if (ticket != null) {
        lines.add(line(rule, ticket, by.locale()));
      }
    }
    return new Trial(AMONG, lines, found.size() > MOST);
  }

  private Trial.Line line(Rule rule, Ticket ticket, Locale locale) {
    long number = ticket.id().value();
    try {
      List<String> steps =
          done(rule, ticket.id()).did().stream().map(act -> acts.words(act, locale)).toList();
      return new Trial.Line(number, ticket.subject(), steps, "");
    } catch (Refusal refused) {
      return new Trial.Line(number, ticket.subject(), List.of(), problem(refused, locale));
    }
  }

  private Done done(Rule rule, TicketId id) {
    return Objects.requireNonNull(
        transactions.execute(taken -> {
          taken.setRollbackOnly();
          Ticket locked = tickets.lock(id, OptionalInt.empty());
          return acts.apply(locked, rule.acts(), Doer.desk(NOBODY));
        }));
  }

  private String problem(Refusal refused, Locale locale) {
    Object act = refused.args().isEmpty() ? "" : refused.args().getFirst();
    String key = "act." + act;
    String name = messages.has(locale, key) ? messages.text(locale, key) : String.valueOf(act);
    return messages.text(locale, "error." + refused.code().code(), name);
  }
}
