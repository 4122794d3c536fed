package dev.steward.ticket.viewing;

import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.MergedTickets;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Requires(Permission.VIEW_TICKETS)
class TicketController {
  private final TicketPages pages;
  private final TicketLists lists;
  private final Tickets tickets;
  private final MergedTickets merged;

  TicketController(TicketPages pages, TicketLists lists, Tickets tickets, MergedTickets merged) {
    this.pages = pages;
    this.lists = lists;
    this.tickets = tickets;
    this.merged = merged;
  }

  @GetMapping("/desk/tickets/{id}")
  Screen show(
      SignedIn viewer,
      @PathVariable long id,
      @CookieValue(name = ViewController.LAST_VIEW, defaultValue = "") String from) {
    Optional<TicketId> survivor = survivor(viewer, new TicketId(id));
    if (survivor.isPresent()) {
      return Screen.redirect("/desk/tickets/" + survivor.get().value());
    }
    TicketPage page = pages.page(viewer, new TicketId(id));
    return Screen.of(
        "ticket/viewing/show",
        View.find(from).map(view -> page.beside(beside(viewer, view))).orElse(page));
  }

  /// Where a merged ticket lives on, for somebody who may see both.
  private Optional<TicketId> survivor(SignedIn viewer, TicketId ticket) {
    var visible = tickets.visibleTo(viewer);
    return merged
        .survivor(ticket)
        .filter(into -> visible.find(ticket).isPresent() && visible.find(into).isPresent());
  }

  private TicketPage.Beside beside(SignedIn viewer, View view) {
    return new TicketPage.Beside(view.code(), lists.page(viewer, view, Optional.empty()).rows());
  }
}
