package dev.steward.satisfaction.showing;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.portal.entering.Visits;
import dev.steward.satisfaction.rating.Ask;
import dev.steward.satisfaction.rating.Ratings;
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

/// A rating given on the customer's own page.
@Controller
@OpenRoute("customers have sessions of their own; what is not theirs cannot be found")
class OwnRatingController {
  private final Ratings ratings;
  private final OwnTickets tickets;
  private final Visits visits;

  OwnRatingController(Ratings ratings, OwnTickets tickets, Visits visits) {
    this.ratings = ratings;
    this.tickets = tickets;
    this.visits = visits;
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
