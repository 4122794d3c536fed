package dev.steward.ticket.following;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(200)
class FollowersCard implements TicketCard {
  private final Followers followers;

  FollowersCard(Followers followers) {
    this.followers = followers;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    return Optional.of(
        new Card(
            "ticket/following/_followers",
            new FollowersPage(
                ticket.id().value(),
                followers.names(ticket.id()),
                followers.of(ticket.id()).contains(viewer.agentId()))));
  }
}
