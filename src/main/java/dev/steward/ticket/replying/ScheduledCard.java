package dev.steward.ticket.replying;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What will leave later, above the composer, for everybody to see.
@Component
@Order(20)
class ScheduledCard implements TicketCard {
  private final Scheduling scheduling;

  ScheduledCard(Scheduling scheduling) {
    this.scheduling = scheduling;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    List<ScheduledReply> open =
        scheduling.open(ticket.id()).stream()
            .filter(reply -> reply.reason().isEmpty() || reply.agent().equals(viewer.agentId()))
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Card(
                Place.COMPOSER,
                "ticket/replying/_scheduled",
                new ScheduledPage(ticket.id().value(), open, viewer.agentId())));
  }
}
