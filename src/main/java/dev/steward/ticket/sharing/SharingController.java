package dev.steward.ticket.sharing;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.AgentId;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.drafting.Drafts;
import dev.steward.ticket.drafting.SharedDrafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/tickets/{id}/drafts/reply")
class SharingController {
  private final SharedDrafts shared;
  private final Drafts drafts;
  private final Tickets tickets;

  SharingController(SharedDrafts shared, Drafts drafts, Tickets tickets) {
    this.shared = shared;
    this.drafts = drafts;
    this.tickets = tickets;
  }

  /// Shares what stands in the composer.
  @PostMapping("/sharing")
  Screen share(
      SignedIn by,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String body,
      HttpServletRequest request,
      HttpServletResponse response) {
    var ticket = new TicketId(id);
    tickets.visibleTo(by).require(ticket);
    if (!body.isBlank()) {
      drafts.keep(ticket, by.agentId(), Drafts.Kind.REPLY, body);
    }
    shared.share(by, ticket);
    Flash.of("sharing.flash").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/sharing/end")
  Screen keep(SignedIn by, @PathVariable long id) {
    shared.keep(by, new TicketId(id));
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/of/{agent}/taking")
  Screen take(SignedIn by, @PathVariable long id, @PathVariable long agent) {
    shared.takeOver(by, new TicketId(id), new AgentId(agent));
    return Screen.redirect("/desk/tickets/" + id);
  }
}
