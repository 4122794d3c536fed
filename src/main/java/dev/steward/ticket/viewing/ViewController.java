package dev.steward.ticket.viewing;

import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.VIEW_TICKETS)
class ViewController {
  /// Cookie that remembers which list the agent works through.
  static final String LAST_VIEW = "view";

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
      SignedIn viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String after,
      HttpServletResponse response) {
    View view = View.find(code).orElseThrow(WebError.NOT_FOUND::refusal);
    var cookie = ResponseCookie.from(LAST_VIEW, code).path("/desk").httpOnly(true).sameSite("Lax");
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    Optional<Position> position = Position.find(after);
    TicketLists.ListPage page = lists.page(viewer, view, position);
    Optional<String> next =
        page.next().map(p -> "/desk/views/%s?after=%s".formatted(code, p.code()));
    return Screen.of("ticket/viewing/list", new ListScreen(code, page, next, position.isEmpty()));
  }
}
