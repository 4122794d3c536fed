package dev.steward.ticket.searching;

import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.listing.Column;
import dev.steward.ticket.listing.Lists;
import dev.steward.ticket.listing.Rows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.VIEW_TICKETS)
class SearchController {
  private final TicketSearch search;
  private final Rows rows;

  SearchController(TicketSearch search, Rows rows) {
    this.search = search;
    this.rows = rows;
  }

  @GetMapping("/desk/search")
  Screen search(SignedIn viewer, @RequestParam(defaultValue = "") String q) {
    var found = search.find(viewer, q, Lists.PAGE);
    return Screen.of(
        "ticket/searching/list", new SearchPage(q, rows.of(viewer, found, Column.USUAL)));
  }
}
