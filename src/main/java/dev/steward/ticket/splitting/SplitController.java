package dev.steward.ticket.splitting;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.viewing.Conversations;
import dev.steward.ticket.viewing.Entry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
class SplitController {
  private final Splitting splitting;
  private final Tickets tickets;
  private final Conversations conversations;

  SplitController(Splitting splitting, Tickets tickets, Conversations conversations) {
    this.splitting = splitting;
    this.tickets = tickets;
    this.conversations = conversations;
  }

  @GetMapping("/desk/tickets/{id}/split")
  Screen choose(
      SignedIn by, @PathVariable long id, @RequestParam(defaultValue = "") List<Long> items) {
    return Screen.of(
        "ticket/splitting/choose", page(by, id, Set.copyOf(items), "", Optional.empty()));
  }

  @PostMapping("/desk/tickets/{id}/split")
  Screen split(
      SignedIn by,
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<Long> items,
      @RequestParam(defaultValue = "") String subject,
      HttpServletRequest request,
      HttpServletResponse response) {
    Set<Long> chosen = Set.copyOf(items);
    try {
      if (chosen.isEmpty()) {
        throw new Refusal(SplitError.NOBODY_ASKS);
      }
      TicketId made = splitting.split(by, new TicketId(id), chosen, subject);
      Flash.of("split.flash", "#" + id).leave(request, response);
      return Screen.redirect("/desk/tickets/" + made.value());
    } catch (Refusal refusal) {
      if (refusal.code() == TicketError.NOT_FOUND) {
        throw refusal;
      }
      return Screen.refused(
          "ticket/splitting/choose", page(by, id, chosen, subject, Optional.of(refusal)));
    }
  }

  private SplitPage page(
      SignedIn by, long id, Set<Long> chosen, String subject, Optional<Refusal> problem) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    List<Entry> entries =
        conversations.of(ticket).stream()
            .filter(e -> !(e instanceof Entry.Said said && said.withdrawn()))
            .toList();
    return new SplitPage(ticket, entries, chosen, subject, problem);
  }
}
