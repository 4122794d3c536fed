package dev.steward.rule.running;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells beside a ticket which rule did what to it.
@Component
@Order(80)
class RuleCard implements TicketCard {
  private static final int MOST = 5;

  private final RunRepository runs;
  private final RunWords words;

  RuleCard(RunRepository runs, RunWords words) {
    this.runs = runs;
    this.words = words;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    List<RunInWords> found =
        runs.of(ticket.id(), MOST).stream().map(run -> words.of(run, viewer.locale())).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Card("rule/_card", new RunsShown(found, viewer.may(Permission.MANAGE_RULES))));
  }
}
