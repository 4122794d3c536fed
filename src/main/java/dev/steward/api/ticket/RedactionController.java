package dev.steward.api.ticket;

import dev.steward.api.ApiProblem;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.redacting.Reason;
import dev.steward.ticket.redacting.Redacting;
import dev.steward.ticket.viewing.Conversations;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Takes words out of a comment and every copy of it, in the shape clients know.
@RestController
@RequestMapping("/api/v2/tickets/{id}")
@Requires({Permission.VIEW_TICKETS, Permission.REDACT})
class RedactionController {
  private final Redacting redacting;
  private final Tickets tickets;
  private final Conversations conversations;
  private final JsonMapper json;
  private final BaseUrl base;

  RedactionController(
      Redacting redacting,
      Tickets tickets,
      Conversations conversations,
      JsonMapper json,
      BaseUrl base) {
    this.redacting = redacting;
    this.tickets = tickets;
    this.conversations = conversations;
    this.json = json;
    this.base = base;
  }

  @PutMapping({"/comments/{comment}/redact", "/comments/{comment}/redact.json"})
  Map<String, CommentResource> redact(
      SignedIn by, @PathVariable long id, @PathVariable long comment, @RequestBody String body) {
    redacting.redact(by, new TicketId(id), comment, text(body), Reason.OTHER);
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    return Map.of(
        "comment",
        conversations.of(ticket).stream()
            .flatMap(entry -> CommentResource.of(entry, base.value()).stream())
            .filter(shown -> shown.id() == comment)
            .findFirst()
            .orElseThrow(ApiProblem::notFound));
  }

  private String text(String body) {
    try {
      return json.readTree(body).path("text").asString("");
    } catch (JacksonException _) {
      throw ApiProblem.of(
          HttpStatus.BAD_REQUEST,
          "Unprocessable",
          "The body is not the JSON that is expected here");
    }
  }
}
