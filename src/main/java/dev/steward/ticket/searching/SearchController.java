package dev.steward.ticket.searching;

import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.viewing.TicketLists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.VIEW_TICKETS)
class SearchController {
  private final TicketSearch search;
  private final TicketLists lists;

  SearchController(TicketSearch search, TicketLists lists) {
    this.search = search;
    this.lists = lists;
  }

  @GetMapping("/desk/search")
  Screen search(SignedIn viewer, @RequestParam(defaultValue = "") String q) {
    var found = search.find(viewer, q, TicketLists.PAGE);
    return Screen.of("ticket/searching/list", new SearchPage(q, lists.rows(found)));
  }
}
