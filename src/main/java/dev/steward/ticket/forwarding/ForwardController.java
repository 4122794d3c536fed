package dev.steward.ticket.forwarding;

import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/tickets/{id}/forward")
class ForwardController {
  private static final String FORM = "ticket/forwarding/form";

  private final Forwarding forwarding;
  private final Tickets tickets;

  ForwardController(Forwarding forwarding, Tickets tickets) {
    this.forwarding = forwarding;
    this.tickets = tickets;
  }

  @GetMapping
  Screen form(SignedIn by, @PathVariable long id, @RequestParam Optional<Long> message) {
    var ticket = new TicketId(id);
    String subject = "Fwd: " + tickets.visibleTo(by).require(ticket).subject();
    return Screen.of(
        FORM,
        new ForwardPage(
            id, message, "", subject, "", forwarding.said(by, ticket, message), Optional.empty()));
  }

  @PostMapping
  Screen forward(
      SignedIn by,
      @PathVariable long id,
      @RequestParam Optional<Long> message,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam Optional<List<Long>> file,
      HttpServletRequest request,
      HttpServletResponse response) {
    var ticket = new TicketId(id);
    try {
      EmailAddress address =
          EmailAddress.find(to).orElseThrow(() -> new Refusal(TicketError.BAD_ADDRESS, to));
      forwarding.forward(
          by, ticket, new Forward(address, subject, comment, message, file.orElse(List.of())));
    } catch (Refusal refused) {
      return Screen.refused(
          FORM,
          new ForwardPage(
              id,
              message,
              to,
              subject,
              comment,
              forwarding.said(by, ticket, message),
              Optional.of(refused)));
    }
    Flash.of("forward.flash").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }
}
