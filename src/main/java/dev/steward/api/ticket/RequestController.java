package dev.steward.api.ticket;

import dev.steward.api.Paging;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.viewing.Conversations;
import dev.steward.ticket.viewing.TicketLists;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Tickets as requesters see them: public comments only, nothing internal.
@RestController
@RequestMapping("/api/v2")
@Requires(Permission.VIEW_TICKETS)
class RequestController {
  private final Tickets tickets;
  private final TicketLists lists;
  private final Conversations conversations;
  private final TicketChanges changes;
  private final TicketForms forms;
  private final BaseUrl base;

  RequestController(
      Tickets tickets,
      TicketLists lists,
      Conversations conversations,
      TicketChanges changes,
      TicketForms forms,
      BaseUrl base) {
    this.tickets = tickets;
    this.lists = lists;
    this.conversations = conversations;
    this.changes = changes;
    this.forms = forms;
    this.base = base;
  }

  @GetMapping({"/requests", "/requests.json"})
  Map<String, @Nullable Object> list(
      SignedIn viewer, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
    Paging paging = Paging.of(parameters, request.getRequestURI(), base);
    List<Ticket> found =
        paging.cursor()
            ? lists.after(viewer, paging.after(), paging.size() + 1)
            : lists.page(viewer, paging.offset(), paging.size() + 1);
    List<Ticket> shown = found.subList(0, Math.min(paging.size(), found.size()));
    Map<Long, String> descriptions =
        conversations.descriptions(shown.stream().map(Ticket::id).toList());
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put(
        "requests",
        shown.stream()
            .map(t ->
                RequestResource.of(t, descriptions.getOrDefault(t.id().value(), ""), base.value()))
            .toList());
    answer.putAll(
        paging.cursor()
            ? paging.cursorFields(found, ticket -> ticket.id().value())
            : paging.pageFields(found.size() > paging.size(), lists.count(viewer)));
    return answer;
  }

  @GetMapping({"/requests/{id}", "/requests/{id}.json"})
  Map<String, RequestResource> show(SignedIn viewer, @PathVariable long id) {
    Ticket ticket = tickets.visibleTo(viewer).require(new TicketId(id));
    String description = conversations.descriptions(List.of(ticket.id())).getOrDefault(id, "");
    return Map.of("request", RequestResource.of(ticket, description, base.value()));
  }

  @GetMapping({"/requests/{id}/comments", "/requests/{id}/comments.json"})
  Map<String, @Nullable Object> comments(
      SignedIn viewer,
      @PathVariable long id,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Ticket ticket = tickets.visibleTo(viewer).require(new TicketId(id));
    List<CommentResource> said =
        conversations.said(ticket).stream()
            .flatMap(entry -> CommentResource.of(entry, base.value()).stream())
            .toList();
    return CommentController.page(
        parameters, Paging.of(parameters, request.getRequestURI(), base), said);
  }

  @PostMapping({"/requests", "/requests.json"})
  @Requires(Permission.WORK_TICKETS)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, RequestResource> create(SignedIn by, @RequestBody String body) {
    TicketId made = changes.open(by, forms.request(body));
    return show(by, made.value());
  }

  @PutMapping({"/requests/{id}", "/requests/{id}.json"})
  @Requires(Permission.WORK_TICKETS)
  Map<String, RequestResource> update(
      SignedIn by, @PathVariable long id, @RequestBody String body) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    changes.asRequester(by, ticket, forms.request(body));
    return show(by, id);
  }
}
