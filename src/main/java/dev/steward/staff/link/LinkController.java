package dev.steward.staff.link;

import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.password.PasswordFlaw;
import dev.steward.staff.password.Passwords;
import dev.steward.staff.session.SessionCookies;
import dev.steward.staff.session.Visitor;
import dev.steward.staff.signin.Arrival;
import dev.steward.staff.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenRoute("the link itself is the secret, and good once")
class LinkController {
  private final SignInLinks links;
  private final Agents agents;
  private final Passwords passwords;
  private final Redeeming redeeming;
  private final SignIn signIn;
  private final SessionCookies cookies;
  private final Arrival arrival;

  LinkController(
      SignInLinks links,
      Agents agents,
      Passwords passwords,
      Redeeming redeeming,
      SignIn signIn,
      SessionCookies cookies,
      Arrival arrival) {
    this.links = links;
    this.agents = agents;
    this.passwords = passwords;
    this.redeeming = redeeming;
    this.signIn = signIn;
    this.cookies = cookies;
    this.arrival = arrival;
  }

  /// A link that is good, and whom it is for.
  private record Good(String token, SignInLink link, Agent agent) {
    LinkPage page(Optional<String> problem) {
      return new LinkPage(
          "/link/" + token, link.purpose(), agent.name(), agent.email().value(), problem);
    }
  }

  @GetMapping("/link/{token}")
  Screen show(@PathVariable String token) {
    return good(token)
        .map(good -> Screen.of("staff/link/show", good.page(Optional.empty())))
        .orElseGet(LinkController::gone);
  }

  @PostMapping("/link/{token}")
  Screen create(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Good> found = good(token);
    if (found.isEmpty()) {
      return gone();
    }
    Good good = found.get();
    Optional<PasswordFlaw> flaw =
        good.page(Optional.empty()).asksForPassword()
            ? passwords.flaw(password, good.agent().name(), good.agent().email().value())
            : Optional.empty();
    if (flaw.isPresent()) {
      return Screen.refused("staff/link/show", good.page(flaw.map(PasswordFlaw::key)));
    }
    return redeem(good, password) ? welcome(good, request, response) : gone();
  }

  private boolean redeem(Good good, String password) {
    return switch (good.link().purpose()) {
      case INVITATION, RESET -> redeeming.choosePassword(good.link(), good.agent(), password);
      case SIGN_IN -> redeeming.use(good.link(), good.agent());
      case SETUP -> false;
    };
  }

  private Screen welcome(Good good, HttpServletRequest request, HttpServletResponse response) {
    var outcome = signIn.proved(good.agent().id(), Visitor.of(request), cookies.device(request));
    return arrival.lead(outcome, "", request, response).orElseGet(LinkController::gone);
  }

  private Optional<Good> good(String token) {
    return links
        .find(token)
        .flatMap(
            link -> link.agent().flatMap(agents::find).map(agent -> new Good(token, link, agent)));
  }

  private static Screen gone() {
    Screen screen = Screen.of("staff/link/gone", new GonePage());
    screen.setStatus(HttpStatus.NOT_FOUND);
    return screen;
  }
}
