package dev.steward.sla.viewing;

import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Requires(Permission.VIEW_TICKETS)
class ExplanationController {
  private final Tickets tickets;
  private final Explaining explaining;

  ExplanationController(Tickets tickets, Explaining explaining) {
    this.tickets = tickets;
    this.explaining = explaining;
  }

  /// Why what is due when.
  @GetMapping("/desk/tickets/{id}/promises")
  Screen show(SignedIn by, @PathVariable long id) {
    return Screen.of(
        "sla/viewing/show", explaining.of(tickets.visibleTo(by).require(new TicketId(id))));
  }
}
