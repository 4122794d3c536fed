package dev.steward.satisfaction.showing;

import dev.steward.portal.home.OwnCard;
import dev.steward.satisfaction.rating.Ratings;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.requesting.Claimant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The question on the customer's own page.
@Component
class OwnRatingCard implements OwnCard {
  private final Ratings ratings;

  OwnRatingCard(Ratings ratings) {
    this.ratings = ratings;
  }

  @Override
  public Optional<Shown> of(Ticket ticket, Claimant who) {
    return ticket.status() == Status.SOLVED
        ? ratings
            .newest(ticket.id())
            .filter(ask -> who.proved().contains(ask.identity()))
            .map(ask ->
                new Shown(
                    "satisfaction/own", new OwnRatingPage(ticket.id().value(), ratings.of(ask))))
        : Optional.empty();
  }
}
