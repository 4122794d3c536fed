package dev.steward.routing.dispatching;

import dev.steward.audit.Actor;
import dev.steward.staff.availability.AvailabilityChanged;
import dev.steward.staff.availability.Readiness;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.assigning.Assigning;
import dev.steward.ticket.assigning.Waiting;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Puts the chats of somebody who went offline back into the queues of their teams, with their
/// history and before what came later: whoever chats is waiting at this moment. Mails stay with
/// their owner, who comes back to them. In the transaction in which the desk noticed, so that none
/// is lost and none has two owners.
@Component
class Returning {
  private static final Set<Status> WAITING = EnumSet.of(Status.NEW, Status.OPEN);

  private final Waiting waiting;
  private final Tickets tickets;
  private final Assigning assigning;

  Returning(Waiting waiting, Tickets tickets, Assigning assigning) {
    this.waiting = waiting;
    this.tickets = tickets;
    this.assigning = assigning;
  }

  @EventListener
  void giveBack(AvailabilityChanged changed) {
    if (changed.now().readiness() == Readiness.OFFLINE) {
      waiting.chatsOf(changed.now().agent()).forEach(id -> giveBack(changed, id));
    }
  }

  /// Somebody may have taken it over, or solved it, since the chats were read.
  private void giveBack(AvailabilityChanged changed, TicketId id) {
    Ticket ticket = tickets.lock(id, OptionalInt.empty());
    boolean theirs = ticket.assignee().filter(changed.now().agent()::equals).isPresent();
    if (theirs && ticket.team().isPresent() && WAITING.contains(ticket.status())) {
      assigning.assign(ticket, Optional.empty(), ticket.team(), Actor.SYSTEM);
    }
  }
}
