package dev.steward.ticket.listing;

import dev.steward.platform.web.ServerTiming;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The counts alone, for screens that were told that some changed: a few hundred bytes in place of
/// a page.
@Controller
@Requires(Permission.VIEW_TICKETS)
class CountController {
  private final Views views;
  private final ViewCounts counts;

  CountController(Views views, ViewCounts counts) {
    this.views = views;
    this.counts = counts;
  }

  /// By the address of the view, as the screen shows them.
  @GetMapping("/desk/view-counts")
  @ResponseBody
  Map<String, String> counts(
      SignedIn viewer, HttpServletRequest request, HttpServletResponse response) {
    Map<ViewId, Integer> counted = counts.lately(viewer);
    Map<String, String> shown = new LinkedHashMap<>();
    for (View view : views.of(viewer)) {
      Integer count = counted.get(view.id());
      if (count != null) {
        shown.put(view.path(), count >= ViewCounts.CAP ? "99+" : String.valueOf(count));
      }
    }
    ServerTiming.tell(request, response);
    return shown;
  }
}
