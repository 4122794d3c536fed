package dev.steward.staff.setup;

import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Agent;
import dev.steward.staff.link.SignInLink;
import dev.steward.staff.password.Passwords;
import dev.steward.staff.session.SessionCookies;
import dev.steward.staff.session.Visitor;
import dev.steward.staff.signin.Arrival;
import dev.steward.staff.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@OpenRoute("there is nobody yet who could sign in; the link is the secret, and good once")
class SetupController {
  private static final String SHOW = "staff/setup/show";

  private final Founding founding;
  private final Passwords passwords;
  private final SignIn signIn;
  private final SessionCookies cookies;
  private final Arrival arrival;

  SetupController(
      Founding founding,
      Passwords passwords,
      SignIn signIn,
      SessionCookies cookies,
      Arrival arrival) {
    this.founding = founding;
    this.passwords = passwords;
    this.signIn = signIn;
    this.cookies = cookies;
    this.arrival = arrival;
  }

  @GetMapping("/setup/{token}")
  Screen show(@PathVariable String token, Locale locale) {
    require(token);
    return Screen.of(SHOW, new SetupPage("/setup/" + token, "", "", locale, "", "", Map.of()));
  }

  @PostMapping("/setup/{token}")
  Screen create(
      @PathVariable String token,
      @ModelAttribute SetupForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignInLink link = require(token);
    Map<String, String> problems = form.problems(passwords);
    if (!problems.isEmpty()) {
      return Screen.refused(SHOW, form.page("/setup/" + token, problems));
    }
    Agent first =
        founding
            .found(
                link,
                form.admin(),
                form.secret(),
                form.support(),
                SetupForm.text(form.supportName()))
            .orElseThrow(WebError.NOT_FOUND::refusal);
    var outcome = signIn.proved(first.id(), Visitor.of(request), cookies.device(request));
    return arrival
        .lead(outcome, "/desk/profile/second-factor?welcome", request, response)
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }

  private SignInLink require(String token) {
    return founding.find(token).orElseThrow(WebError.NOT_FOUND::refusal);
  }
}
