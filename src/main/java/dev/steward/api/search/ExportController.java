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

/// All results of a search, by cursor, oldest first.
@RestController
@RequestMapping("/api/v2")
@Requires(Permission.VIEW_TICKETS)
class ExportController {
  private final TicketSearch search;
  private final TicketResources resources;
  private final BaseUrl base;

  ExportController(TicketSearch search, TicketResources resources, BaseUrl base) {
    this.search = search;
    this.resources = resources;
    this.base = base;
  }

  @GetMapping({"/search/export", "/search/export.json"})
  Map<String, @Nullable Object> export(
      SignedIn viewer,
      @RequestParam(defaultValue = "") String query,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Paging paging = Paging.of(parameters, request.getRequestURI(), base);
    List<Ticket> found =
        search.after(viewer, TicketQuery.of(query), paging.after(), paging.size() + 1);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("results", resources.of(found.subList(0, Math.min(paging.size(), found.size()))));
    answer.putAll(paging.cursorFields(found, ticket -> ticket.id().value()));
    return answer;
  }
}
