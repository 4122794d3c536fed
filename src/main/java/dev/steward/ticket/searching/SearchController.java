package dev.steward.ticket.searching;

import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
@Requires(Permission.VIEW_TICKETS)
class SearchController {
  private static final int LONGEST = 500;

  private final SearchPages pages;
  private final SearchHints hints;

  SearchController(SearchPages pages, SearchHints hints) {
    this.pages = pages;
    this.hints = hints;
  }

  @GetMapping("/desk/search")
  Screen search(
      SignedIn viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") String page) {
    int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1;
    return Screen.of(
        "ticket/searching/list", pages.page(viewer, cut(q), sort.equals("newest"), number));
  }

  @GetMapping("/desk/search/suggestions")
  @ResponseBody
  List<SearchHints.Hint> suggest(SignedIn viewer, @RequestParam(defaultValue = "") String q) {
    return hints.of(viewer, cut(q));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
