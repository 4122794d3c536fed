package dev.steward.ticket.listing;

import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Requires(Permission.VIEW_TICKETS)
class ViewController {
  private final Views views;
  private final ListScreens screens;

  ViewController(Views views, ListScreens screens) {
    this.views = views;
    this.screens = screens;
  }

  @GetMapping("/desk")
  Screen first(SignedIn viewer) {
    return views.of(viewer).stream()
        .findFirst()
        .map(view -> Screen.redirect(view.path()))
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }

  @GetMapping("/desk/views/{key}")
  Screen list(
      SignedIn viewer,
      @PathVariable String key,
      ListForm form,
      Locale locale,
      HttpServletResponse response) {
    View view = screens.view(viewer, key);
    remember(form.state(key), response);
    return Screen.of("ticket/listing/list", screens.of(viewer, view, form, locale));
  }

  private static void remember(ListState state, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(ListState.COOKIE, state.cookie())
            .path("/desk")
            .httpOnly(true)
            .sameSite("Lax");
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
