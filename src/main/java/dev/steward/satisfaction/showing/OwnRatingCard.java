package dev.steward.satisfaction.showing;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.portal.entering.Visits;
import dev.steward.portal.home.OwnCard;
import dev.steward.satisfaction.rating.Ask;
import dev.steward.satisfaction.rating.Ratings;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.requesting.Claimant;
import dev.steward.ticket.requesting.OwnTickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The question on the customer's own page, and its answer.
@Controller
@OpenRoute("customers have sessions of their own; what is not theirs cannot be found")
class OwnRatingCard implements OwnCard {
  private final Ratings ratings;
  private final OwnTickets tickets;
  private final Visits visits;

  OwnRatingCard(Ratings ratings, OwnTickets tickets, Visits visits) {
    this.ratings = ratings;
    this.tickets = tickets;
    this.visits = visits;
  }

  @Override
  public Optional<Shown> of(Ticket ticket, Claimant who) {
    return ticket.status() == Status.SOLVED
        ? ratings
            .newest(ticket.id())
            .filter(ask -> who.proved().contains(ask.identity()))
            .map(
                ask ->
                    new Shown(
                        "satisfaction/own",
                        new OwnRatingPage(ticket.id().value(), ratings.of(ask))))
        : Optional.empty();
  }

  @PostMapping("/requests/tickets/{id:[0-9]{1,18}}/rating")
  Screen give(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int score,
      @RequestParam(defaultValue = "") String comment) {
    Optional<Claimant> who = visits.claimant(request);
    if (who.isEmpty()) {
      return Screen.redirect("/requests/sign-in");
    }
    Ticket ticket = tickets.require(who.get(), new TicketId(id));
    Optional<Ask> ask =
        ratings.newest(ticket.id()).filter(each -> who.get().proved().contains(each.identity()));
    if (ask.isPresent() && score >= 1 && score <= 5) {
      ratings.give(ask.get(), OptionalInt.of(score), true, comment);
      Flash.of("rating.thanks").leave(request, response);
    }
    return Screen.redirect("/requests/tickets/" + id);
  }
}
