package dev.steward.satisfaction.showing;

import dev.steward.satisfaction.rating.Rating;
import dev.steward.satisfaction.rating.Ratings;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the customer said, beside the conversation.
@Component
@Order(40)
class RatingCard implements TicketCard {
  private final Ratings ratings;

  RatingCard(Ratings ratings) {
    this.ratings = ratings;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    List<Rating> given = ratings.of(ticket.id());
    return given.isEmpty()
        ? Optional.empty()
        : Optional.of(new Card("satisfaction/card", new FollowUpPage(given)));
  }
}
