package dev.steward.ticket.problem;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.linking.Linking;
import dev.steward.ticket.viewing.TicketCard;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Above a problem that was solved while incidents of it are open: leads to telling all of them at
/// once and solving them.
@Component
@Order(20)
class SolvedProblemCard implements TicketCard {
  private static final Set<Status> OVER = EnumSet.of(Status.SOLVED, Status.CLOSED);

  private final Linking linking;
  private final Tickets tickets;

  SolvedProblemCard(Linking linking, Tickets tickets) {
    this.linking = linking;
    this.tickets = tickets;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    boolean asks = ticket.status() == Status.SOLVED && viewer.may(Permission.WORK_TICKETS);
    long open = asks ? open(ticket, viewer) : 0;
    return open == 0
        ? Optional.empty()
        : Optional.of(
            new Card(Place.ABOVE, "ticket/problem/_solved", new SolvedProblem(ticket.id(), open)));
  }

  /// Those that this person may see.
  private long open(Ticket problem, SignedIn viewer) {
    return tickets.visibleTo(viewer).find(linking.incidents(problem.id())).values().stream()
        .filter(incident -> !OVER.contains(incident.status()))
        .count();
  }
}
