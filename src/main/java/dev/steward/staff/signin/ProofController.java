package dev.steward.staff.signin;

import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.session.Session;
import dev.steward.staff.session.SessionCookies;
import dev.steward.staff.session.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.OWN_PROFILE)
class ProofController {
  private static final String PROOF = "staff/signin/proof";

  private final SignIn signIn;
  private final SessionCookies cookies;

  ProofController(SignIn signIn, SessionCookies cookies) {
    this.signIn = signIn;
    this.cookies = cookies;
  }

  @GetMapping("/proof")
  Screen show(@RequestParam(defaultValue = "") String next, Session session) {
    return Screen.of(PROOF, new ProofPage(session.who().email(), next, Optional.empty()));
  }

  @PostMapping("/proof")
  Screen create(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      Session session,
      HttpServletRequest request) {
    SignInOutcome outcome =
        signIn.again(session, password, Visitor.of(request), cookies.device(request));
    if (outcome instanceof SignInOutcome.Welcome) {
      return Screen.redirect(Arrival.local(next));
    }
    Optional<String> problem = SignInController.key(outcome, "staff.proof.wrong");
    return SignInController.again(
        PROOF, outcome, new ProofPage(session.who().email(), next, problem));
  }
}
