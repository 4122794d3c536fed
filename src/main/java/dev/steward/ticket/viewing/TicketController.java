package dev.steward.ticket.viewing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.MergedTickets;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.listing.Besides;
import dev.steward.ticket.listing.ListState;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Requires(Permission.VIEW_TICKETS)
class TicketController {
  private final TicketPages pages;
  private final Besides besides;
  private final Tickets tickets;
  private final MergedTickets merged;
  private final Messages messages;

  TicketController(
      TicketPages pages,
      Besides besides,
      Tickets tickets,
      MergedTickets merged,
      Messages messages) {
    this.pages = pages;
    this.besides = besides;
    this.tickets = tickets;
    this.merged = merged;
    this.messages = messages;
  }

  @GetMapping("/desk/tickets/{id}")
  Screen show(
      SignedIn viewer,
      @PathVariable long id,
      @CookieValue(name = ListState.COOKIE, defaultValue = "") String from,
      @CookieValue(name = "play", defaultValue = "") String plays,
      Locale locale) {
    TicketId ticket = new TicketId(id);
    Optional<TicketId> survivor = survivor(viewer, ticket);
    if (survivor.isPresent()) {
      return Screen.redirect("/desk/tickets/" + survivor.get().value());
    }
    TicketPage page = pages.page(viewer, ticket);
    return Screen.of(
        "ticket/viewing/show",
        besides
            .find(
                viewer,
                from,
                !plays.isEmpty(),
                ticket,
                (key, args) -> messages.text(locale, key, args))
            .map(page::beside)
            .orElse(page));
  }

  /// Where a merged ticket lives on, for somebody who may see both.
  private Optional<TicketId> survivor(SignedIn viewer, TicketId ticket) {
    var visible = tickets.visibleTo(viewer);
    return merged
        .survivor(ticket)
        .filter(into -> visible.find(ticket).isPresent() && visible.find(into).isPresent());
  }
}
