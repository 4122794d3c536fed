package dev.steward.ticket.listing;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/play")
class PlayController {
  private final Playing playing;
  private final Views views;

  PlayController(Playing playing, Views views) {
    this.playing = playing;
    this.views = views;
  }

  @PostMapping
  Screen start(
      SignedIn by,
      @RequestParam long view,
      HttpServletRequest request,
      HttpServletResponse response) {
    View played =
        views.of(by).stream()
            .filter(v -> v.id().value() == view)
            .findFirst()
            .orElseThrow(() -> new Refusal(ViewError.NOT_FOUND));
    Optional<Ticket> first = playing.start(by, played);
    if (first.isEmpty()) {
      playing.stop(by);
      Flash.of("view.play.empty").leave(request, response);
      return Screen.redirect(played.path());
    }
    mark(response, true);
    return Screen.redirect("/desk/tickets/" + first.get().id().value());
  }

  @PostMapping("/next")
  Screen next(
      SignedIn by,
      @RequestParam long from,
      HttpServletRequest request,
      HttpServletResponse response) {
    Playing.Step step = playing.next(by, new TicketId(from));
    if (step.ticket().isPresent()) {
      return Screen.redirect("/desk/tickets/" + step.ticket().get().value());
    }
    playing.stop(by);
    mark(response, false);
    Flash.of("view.play.end", String.valueOf(step.seen())).leave(request, response);
    return Screen.redirect(step.path());
  }

  @PostMapping("/stay")
  Screen stay(SignedIn by, @RequestParam long at, @RequestParam boolean stays) {
    playing.stay(by, stays);
    return Screen.redirect("/desk/tickets/" + at);
  }

  @PostMapping("/stop")
  Screen stop(SignedIn by, @RequestParam long at, HttpServletResponse response) {
    playing.stop(by);
    mark(response, false);
    return Screen.redirect("/desk/tickets/" + at);
  }

  private static void mark(HttpServletResponse response, boolean playing) {
    var cookie =
        ResponseCookie.from(Playing.COOKIE, playing ? "1" : "")
            .path("/desk")
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(playing ? 86_400 : 0);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
