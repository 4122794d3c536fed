package dev.steward.ticket.delivering;

import dev.steward.channel.delivery.Suppression;
import dev.steward.channel.delivery.Suppressions;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says above the conversation that the desk has stopped writing to one of its addresses.
@Component
class SuppressedCard implements TicketCard {
  private final Suppressions suppressions;

  SuppressedCard(Suppressions suppressions) {
    this.suppressions = suppressions;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    List<Suppression> found = suppressions.ofConversation(ticket.id().value());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Card(
                Place.ABOVE,
                "ticket/delivering/suppressed",
                new SuppressedPage(found, viewer.may(Permission.VIEW_OPERATIONS))));
  }
}
