package dev.steward.ticket.viewing;

import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Requires(Permission.VIEW_TICKETS)
class TicketController {
  private final TicketPages pages;

  TicketController(TicketPages pages) {
    this.pages = pages;
  }

  @GetMapping("/desk/tickets/{id}")
  Screen show(SignedIn viewer, @PathVariable long id) {
    return Screen.of("ticket/viewing/show", pages.page(viewer, new TicketId(id)));
  }
}
