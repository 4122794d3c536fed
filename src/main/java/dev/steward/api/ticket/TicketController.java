package dev.steward.api.ticket;

import dev.steward.api.Idempotency;
import dev.steward.api.Paging;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.searching.TicketQuery;
import dev.steward.ticket.searching.TicketSearch;
import dev.steward.ticket.viewing.TicketLists;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v2")
@Requires(Permission.VIEW_TICKETS)
class TicketController {
  private static final int MANY = 100;

  private final Tickets tickets;
  private final TicketLists lists;
  private final TicketSearch search;
  private final TicketChanges changes;
  private final TicketResources resources;
  private final Idempotency idempotency;
  private final TicketForms forms;
  private final BaseUrl base;

  TicketController(
      Tickets tickets,
      TicketLists lists,
      TicketSearch search,
      TicketChanges changes,
      TicketResources resources,
      Idempotency idempotency,
      TicketForms forms,
      BaseUrl base) {
    this.tickets = tickets;
    this.lists = lists;
    this.search = search;
    this.changes = changes;
    this.resources = resources;
    this.idempotency = idempotency;
    this.forms = forms;
    this.base = base;
  }

  @GetMapping({"/tickets", "/tickets.json"})
  Map<String, @Nullable Object> list(
      SignedIn viewer, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
    Paging paging = Paging.of(parameters, request.getRequestURI(), base);
    String conditions = conditions(parameters);
    if (!conditions.isEmpty()) {
      return searched(viewer, conditions, paging);
    }
    return paging.cursor() ? byCursor(viewer, paging) : byPage(viewer, paging);
  }

  @GetMapping({"/tickets/count", "/tickets/count.json"})
  Map<String, Object> count(SignedIn viewer) {
    return Map.of("count", Map.of("value", lists.count(viewer)));
  }

  @GetMapping({"/tickets/show_many", "/tickets/show_many.json"})
  Map<String, Object> many(SignedIn viewer, @RequestParam String ids) {
    List<TicketId> wanted =
        Arrays.stream(ids.split(","))
            .map(String::strip)
            .filter(id -> id.matches("\\d{1,18}"))
            .limit(MANY)
            .map(id -> new TicketId(Long.parseLong(id)))
            .toList();
    Map<TicketId, Ticket> found = tickets.visibleTo(viewer).find(wanted);
    List<Ticket> inOrder = wanted.stream().map(found::get).filter(Objects::nonNull).toList();
    return Map.of("tickets", resources.of(inOrder), "count", inOrder.size());
  }

  @GetMapping({"/tickets/{id}", "/tickets/{id}.json"})
  Map<String, Record> show(SignedIn viewer, @PathVariable long id) {
    return Map.of("ticket", resources.of(tickets.visibleTo(viewer).require(new TicketId(id))));
  }

  @PostMapping({"/tickets", "/tickets.json"})
  @Requires(Permission.WORK_TICKETS)
  ResponseEntity<Map<String, Record>> create(
      SignedIn by,
      @RequestBody String body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    TicketForm form = forms.ticket(body);
    Optional<String> wanted = Optional.ofNullable(key).map(k -> k.replaceAll("^\"|\"$", ""));
    Idempotency.Result result =
        wanted.isPresent()
            ? idempotency.once(by, wanted.get(), body, () -> changes.open(by, form).value())
            : new Idempotency.Result(changes.open(by, form).value(), false);
    Record ticket = resources.of(tickets.visibleTo(by).require(new TicketId(result.number())));
    var answer = ResponseEntity.status(HttpStatus.CREATED);
    wanted.ifPresent(
        _ -> answer.header("x-idempotency-lookup", result.repeated() ? "hit" : "miss"));
    return answer
        .header("Location", base.value() + "/api/v2/tickets/" + result.number() + ".json")
        .body(Map.of("ticket", ticket));
  }

  @PutMapping({"/tickets/{id}", "/tickets/{id}.json"})
  @Requires(Permission.WORK_TICKETS)
  Map<String, Record> update(SignedIn by, @PathVariable long id, @RequestBody String body) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    changes.update(by, ticket, forms.ticket(body));
    return Map.of("ticket", resources.of(tickets.visibleTo(by).require(ticket.id())));
  }

  private static String conditions(Map<String, String> parameters) {
    StringBuilder conditions = new StringBuilder();
    for (String field : List.of("external_id", "status")) {
      String value = parameters.getOrDefault(field, "").replace("\"", "");
      if (!value.isEmpty()) {
        conditions.append(field).append(":\"").append(value).append("\" ");
      }
    }
    return conditions.toString();
  }

  private Map<String, @Nullable Object> searched(
      SignedIn viewer, String conditions, Paging paging) {
    TicketQuery query = TicketQuery.of(conditions);
    List<Ticket> found = search.find(viewer, query, paging.offset(), paging.size());
    int count = search.count(viewer, query);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("tickets", resources.of(found));
    answer.putAll(paging.pageFields(paging.offset() + found.size() < count, count));
    return answer;
  }

  private Map<String, @Nullable Object> byCursor(SignedIn viewer, Paging paging) {
    List<Ticket> found = lists.after(viewer, paging.after(), paging.size() + 1);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("tickets", resources.of(found.subList(0, Math.min(paging.size(), found.size()))));
    answer.putAll(paging.cursorFields(found, ticket -> ticket.id().value()));
    return answer;
  }

  private Map<String, @Nullable Object> byPage(SignedIn viewer, Paging paging) {
    List<Ticket> found = lists.page(viewer, paging.offset(), paging.size() + 1);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("tickets", resources.of(found.subList(0, Math.min(paging.size(), found.size()))));
    answer.putAll(paging.pageFields(found.size() > paging.size(), lists.count(viewer)));
    return answer;
  }
}
