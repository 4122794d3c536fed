package dev.steward.ticket.delivering;

import dev.steward.channel.delivery.Deliveries;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(Permission.WORK_TICKETS)
class DeliveryController {
  private final Deliveries deliveries;
  private final Tickets tickets;

  DeliveryController(Deliveries deliveries, Tickets tickets) {
    this.deliveries = deliveries;
    this.tickets = tickets;
  }

  /// Sends the same bytes again, by a person's decision.
  @PostMapping("/desk/tickets/{id}/deliveries/{delivery}/attempt")
  Screen retry(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long delivery,
      HttpServletRequest request,
      HttpServletResponse response) {
    tickets.visibleTo(by).require(new TicketId(id));
    boolean ours = deliveries.conversation(delivery).filter(ticket -> ticket == id).isPresent();
    if (!ours || !deliveries.retry(delivery)) {
      throw WebError.NOT_FOUND.refusal();
    }
    Flash.of("ticket.flash.sent-again").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }
}
