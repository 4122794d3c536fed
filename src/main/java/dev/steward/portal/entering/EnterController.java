package dev.steward.portal.entering;

import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.token.Tokens;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.VisitorCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

@Controller
@OpenRoute("this is where customers come in")
class EnterController {
  private static final String SHOW = "portal/enter";

  private final Entering entering;
  private final Visits visits;
  private final Frames frames;
  private final Messages messages;
  private final LocaleResolver locales;
  private final Tokens tokens;

  EnterController(
      Entering entering,
      Visits visits,
      Frames frames,
      Messages messages,
      LocaleResolver locales,
      Tokens tokens) {
    this.entering = entering;
    this.visits = visits;
    this.frames = frames;
    this.messages = messages;
    this.locales = locales;
    this.tokens = tokens;
  }

  @GetMapping("/requests/sign-in")
  Screen show(HttpServletRequest request) {
    return Screen.of(SHOW, page(request, false, "", ""));
  }

  @PostMapping("/requests/sign-in")
  Screen ask(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String email) {
    if (EmailAddress.find(email.strip()).isEmpty()) {
      return Screen.refused(SHOW, page(request, false, email, "portal.problem.email"));
    }
    String browser = VisitorCookie.of(request, response, tokens);
    entering.ask(email.strip(), browser, request.getRemoteAddr(), locales.resolveLocale(request));
    return Screen.redirect("/requests/sign-in/code");
  }

  @GetMapping("/requests/sign-in/code")
  Screen code(HttpServletRequest request) {
    return Screen.of(SHOW, page(request, true, "", ""));
  }

  @PostMapping("/requests/sign-in/code")
  Screen enter(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String code) {
    Optional<String> token = entering.enter(code, VisitorCookie.of(request, response, tokens));
    if (token.isEmpty()) {
      return Screen.refused(SHOW, page(request, true, "", "portal.problem.code"));
    }
    visits.give(request, response, token.get());
    return Screen.redirect("/requests");
  }

  @GetMapping("/requests/sign-in/{link:[A-Za-z0-9_-]{43}}")
  Screen opened(HttpServletRequest request, @PathVariable String link) {
    return Screen.of(
        "portal/link",
        new LinkPage(
            frames.forReader(request, text(request, "portal.enter.title")),
            "/requests/sign-in/" + link));
  }

  @PostMapping("/requests/sign-in/{link:[A-Za-z0-9_-]{43}}")
  Screen follow(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String link) {
    Optional<String> token = entering.follow(link, VisitorCookie.of(request, response, tokens));
    if (token.isEmpty()) {
      return Screen.refused(SHOW, page(request, false, "", "portal.problem.link"));
    }
    visits.give(request, response, token.get());
    return Screen.redirect("/requests");
  }

  @PostMapping("/requests/sign-out")
  Screen leave(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "false") boolean everywhere) {
    if (everywhere) {
      visits.session(request).ifPresent(entering::endAll);
    }
    visits.token(request).ifPresent(entering::end);
    visits.take(request, response);
    return Screen.redirect("/requests/sign-in");
  }

  private EnterPage page(HttpServletRequest request, boolean asked, String email, String problem) {
    return new EnterPage(
        frames.forReader(request, text(request, "portal.enter.title")), asked, email, problem);
  }

  private String text(HttpServletRequest request, String key) {
    return messages.text(locales.resolveLocale(request), key);
  }
}
