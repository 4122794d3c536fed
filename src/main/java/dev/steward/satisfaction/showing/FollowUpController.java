package dev.steward.satisfaction.showing;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.satisfaction.rating.Rating;
import dev.steward.satisfaction.rating.Ratings;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Bad ratings, for leads.
@Controller
@Requires(Permission.MANAGE_TEAMS)
class FollowUpController {
  static final String PATH = "/desk/ratings";
  private static final int MOST = 100;

  private final Ratings ratings;
  private final Tickets tickets;

  FollowUpController(Ratings ratings, Tickets tickets) {
    this.ratings = ratings;
    this.tickets = tickets;
  }

  @GetMapping(PATH)
  Screen list(SignedIn by) {
    return Screen.of("satisfaction/follow_ups", new FollowUpPage(open(by)));
  }

  /// What is not theirs to see, or done already, is passed over.
  @PostMapping(PATH + "/{ask}/follow-up")
  Screen done(
      SignedIn by,
      @PathVariable long ask,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (open(by).stream().anyMatch(each -> each.ask() == ask)) {
      ratings.followedUp(by, ask);
      Flash.of("rating.flash.done").leave(request, response);
    }
    return Screen.redirect(PATH);
  }

  private List<Rating> open(SignedIn by) {
    List<Rating> open = ratings.toFollowUp(MOST);
    Set<TicketId> seen =
        tickets
            .visibleTo(by)
            .find(open.stream().map(Rating::ticket).collect(Collectors.toSet()))
            .keySet();
    return open.stream().filter(each -> seen.contains(each.ticket())).toList();
  }
}
