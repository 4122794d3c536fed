package dev.steward.ticket.viewing;

import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
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

  TicketController(TicketPages pages, TicketLists lists) {
    this.pages = pages;
    this.lists = lists;
  }

  @GetMapping("/desk/tickets/{id}")
  Screen show(
      SignedIn viewer,
      @PathVariable long id,
      @CookieValue(name = ViewController.LAST_VIEW, defaultValue = "") String from) {
    TicketPage page = pages.page(viewer, new TicketId(id));
    return Screen.of(
        "ticket/viewing/show",
        View.find(from).map(view -> page.beside(beside(viewer, view))).orElse(page));
  }

  private TicketPage.Beside beside(SignedIn viewer, View view) {
    return new TicketPage.Beside(view.code(), lists.page(viewer, view, Optional.empty()).rows());
  }
}
