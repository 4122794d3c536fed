package dev.steward.ticket.linking;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.listing.Rows;
import dev.steward.ticket.searching.TicketSearch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
class LinkController {
  private static final int FOUND = 20;

  private final Linking linking;
  private final Tickets tickets;
  private final TicketSearch search;
  private final Rows rows;

  LinkController(Linking linking, Tickets tickets, TicketSearch search, Rows rows) {
    this.linking = linking;
    this.tickets = tickets;
    this.search = search;
    this.rows = rows;
  }

  @GetMapping("/desk/tickets/{id}/links")
  @Requires(Permission.VIEW_TICKETS)
  Screen show(SignedIn viewer, @PathVariable long id, @RequestParam(defaultValue = "") String q) {
    return Screen.of("ticket/linking/show", page(viewer, id, q, Optional.empty()));
  }

  /// @param other numbers of tickets
  /// @param role what they are to this one
  @PostMapping("/desk/tickets/{id}/links")
  Screen link(
      SignedIn by,
      @PathVariable long id,
      @RequestParam String other,
      @RequestParam String role,
      HttpServletRequest request,
      HttpServletResponse response) {
    LinkRole as = LinkRole.find(role).orElseThrow(WebError.BAD_REQUEST::refusal);
    try {
      Optional<Long> number = number(other);
      linking.link(
          by,
          new TicketId(id),
          new TicketId(number.orElseThrow(() -> new Refusal(LinkError.NO_TICKET))),
          as);
    } catch (Refusal refusal) {
      tickets.visibleTo(by).require(new TicketId(id));
      return Screen.refused("ticket/linking/show", page(by, id, "", Optional.of(refusal)));
    }
    Flash.of("link.flash").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id + "/links");
  }

  @PostMapping("/desk/tickets/{id}/links/removal")
  Screen unlink(
      SignedIn by,
      @PathVariable long id,
      @RequestParam long other,
      @RequestParam String role,
      HttpServletRequest request,
      HttpServletResponse response) {
    LinkRole as = LinkRole.find(role).orElseThrow(WebError.BAD_REQUEST::refusal);
    linking.unlink(by, new TicketId(id), new TicketId(other), as);
    Flash.of("link.flash.removed").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id + "/links");
  }

  private static Optional<Long> number(String text) {
    String digits = text.strip().replaceFirst("^#", "");
    return digits.matches("\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }

  private LinksPage page(SignedIn viewer, long id, String q, Optional<Refusal> problem) {
    Ticket ticket = tickets.visibleTo(viewer).require(new TicketId(id));
    List<Ticket> found =
        search.find(viewer, q, FOUND).stream().filter(t -> !t.id().equals(ticket.id())).toList();
    return new LinksPage(
        ticket,
        linking.of(viewer, ticket.id()),
        q,
        rows.of(viewer, found),
        viewer.may(Permission.WORK_TICKETS),
        problem);
  }
}
