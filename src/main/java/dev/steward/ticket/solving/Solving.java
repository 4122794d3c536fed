package dev.steward.ticket.solving;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Moves a ticket between its states: solved, waiting, open again, closed.
@Component
public class Solving {
  private final Tickets tickets;
  private final TicketStates states;

  Solving(Tickets tickets, TicketStates states) {
    this.tickets = tickets;
    this.states = states;
  }

  /// Moves it; success without effect if it is there already. A closed ticket stays closed.
  ///
  /// @throws Refusal [TicketError#CHANGED] or [TicketError#CLOSED]
  @Transactional
  public void move(SignedIn by, TicketId id, Status to, OptionalInt expected) {
    tickets.visibleTo(by).require(id);
    move(tickets.lockForChange(id, expected), to, by.actor());
  }

  /// Moves a ticket that is not closed and whose row the caller has locked.
  @Transactional
  public void move(Ticket ticket, Status to, Actor by) {
    states.move(ticket, to, by);
  }
}
