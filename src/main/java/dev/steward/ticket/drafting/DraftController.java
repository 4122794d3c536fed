package dev.steward.ticket.drafting;

import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@Controller
@Requires(Permission.WORK_TICKETS)
class DraftController {
  private final Drafts drafts;
  private final Tickets tickets;

  DraftController(Drafts drafts, Tickets tickets) {
    this.drafts = drafts;
    this.tickets = tickets;
  }

  @PutMapping("/desk/tickets/{id}/drafts/{kind}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void save(
      SignedIn by, @PathVariable long id, @PathVariable String kind, @RequestParam String body) {
    var ticket = new TicketId(id);
    tickets.visibleTo(by).require(ticket);
    drafts.keep(ticket, by.agentId(), kind(kind), body);
  }

  private static Drafts.Kind kind(String word) {
    return Arrays.stream(Drafts.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }
}
