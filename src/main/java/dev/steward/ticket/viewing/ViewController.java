package dev.steward.ticket.viewing;

import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.VIEW_TICKETS)
class ViewController {
  private final TicketLists lists;

  ViewController(TicketLists lists) {
    this.lists = lists;
  }

  @GetMapping("/desk")
  Screen first(SignedIn viewer) {
    return Screen.redirect("/desk/views/" + View.first(viewer).code());
  }

  @GetMapping("/desk/views/{code}")
  Screen list(
      SignedIn viewer, @PathVariable String code, @RequestParam(defaultValue = "") String after) {
    View view = View.find(code).orElseThrow(WebError.NOT_FOUND::refusal);
    Optional<Position> position = Position.find(after);
    TicketLists.ListPage page = lists.page(viewer, view, position);
    Optional<String> next =
        page.next().map(p -> "/desk/views/%s?after=%s".formatted(code, p.code()));
    return Screen.of("ticket/viewing/list", new ListScreen(code, page, next, position.isEmpty()));
  }
}
