package dev.steward.staff.signin;

import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.staff.session.Session;
import dev.steward.staff.session.SessionCookies;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenRoute("whoever wants to sign in is not signed in yet")
class SignInController {
  private static final String PASSWORD = "staff/signin/password";
  private static final String CODE = "staff/signin/code";

  private final SignIn signIn;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final Arrival arrival;

  SignInController(SignIn signIn, Sessions sessions, SessionCookies cookies, Arrival arrival) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookies = cookies;
    this.arrival = arrival;
  }

  @GetMapping("/sign-in")
  Screen show(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
    return present(request).filter(session -> !session.owesSecondFactor()).isPresent()
        ? Screen.redirect(Arrival.local(next))
        : Screen.of(PASSWORD, new SignInPage("", next, Optional.empty()));
  }

  @PostMapping("/sign-in")
  Screen create(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignInOutcome outcome =
        signIn.withPassword(email, password, Visitor.of(request), cookies.device(request));
    Optional<Screen> forward = arrival.lead(outcome, next, request, response);
    forward.ifPresent(_ -> endPresent(request));
    return forward.orElseGet(() ->
        again(PASSWORD, outcome, new SignInPage(email, next, key(outcome, "staff.signIn.wrong"))));
  }

  @GetMapping("/sign-in/code")
  Screen showCode(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
    return present(request).filter(Session::owesSecondFactor).isPresent()
        ? Screen.of(CODE, new CodePage(next, Optional.empty()))
        : Screen.redirect("/sign-in");
  }

  @PostMapping("/sign-in/code")
  Screen createCode(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Session> half = present(request).filter(Session::owesSecondFactor);
    if (half.isEmpty()) {
      return Screen.redirect("/sign-in");
    }
    SignInOutcome outcome =
        signIn.withCode(half.get(), code, Visitor.of(request), cookies.device(request));
    return arrival
        .lead(outcome, next, request, response)
        .orElseGet(
            () -> again(CODE, outcome, new CodePage(next, key(outcome, "staff.signIn.wrongCode"))));
  }

  @PostMapping("/sign-out")
  Screen remove(HttpServletRequest request, HttpServletResponse response) {
    endPresent(request);
    cookies.dropSession(request, response);
    return Screen.redirect("/sign-in");
  }

  private Optional<Session> present(HttpServletRequest request) {
    return sessions.find(cookies.session(request));
  }

  private void endPresent(HttpServletRequest request) {
    present(request).ifPresent(session -> sessions.end(session.id(), session.who().agentId()));
  }

  /// The form again with its problem: 429 after too many attempts, 422 otherwise.
  static Screen again(String template, SignInOutcome outcome, Object page) {
    Screen screen = Screen.refused(template, page);
    if (outcome instanceof SignInOutcome.Throttled) {
      screen.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    }
    return screen;
  }

  static Optional<String> key(SignInOutcome outcome, String wrong) {
    return Optional.of(
        outcome instanceof SignInOutcome.Throttled ? "staff.signIn.throttled" : wrong);
  }
}
