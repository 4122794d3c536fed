package dev.steward.api.search;

import dev.steward.api.Paging;
import dev.steward.api.ticket.TicketResources;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.searching.TicketQuery;
import dev.steward.ticket.searching.TicketSearch;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Search for tickets with operators. Results end at a thousand.
@RestController
@RequestMapping("/api/v2")
@Requires(Permission.VIEW_TICKETS)
class SearchController {
  private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
      new TypeReference<>() {};

  private final TicketSearch search;
  private final TicketResources resources;
  private final JsonMapper json;
  private final BaseUrl base;

  SearchController(TicketSearch search, TicketResources resources, JsonMapper json, BaseUrl base) {
    this.search = search;
    this.resources = resources;
    this.json = json;
    this.base = base;
  }

  @GetMapping({"/search", "/search.json"})
  Map<String, @Nullable Object> results(
      SignedIn viewer,
      @RequestParam(defaultValue = "") String query,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Paging paging = Paging.of(parameters, request.getRequestURI(), base);
    TicketQuery wanted = TicketQuery.of(query);
    boolean tickets = wanted.kind().isEmpty() || wanted.kind().equals("ticket");
    int count = tickets ? search.count(viewer, wanted) : 0;
    List<Ticket> found =
        tickets ? search.find(viewer, wanted, paging.offset(), paging.size()) : List.of();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("results", resources.of(found).stream().map(this::result).toList());
    answer.put("facets", null);
    answer.putAll(paging.pageFields(paging.offset() + found.size() < count, count));
    return answer;
  }

  @GetMapping({"/search/count", "/search/count.json"})
  Map<String, Integer> count(SignedIn viewer, @RequestParam(defaultValue = "") String query) {
    return Map.of("count", search.count(viewer, TicketQuery.of(query)));
  }

  private Map<String, @Nullable Object> result(Record resource) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(json.convertValue(resource, FIELDS));
    fields.put("result_type", "ticket");
    return fields;
  }
}
