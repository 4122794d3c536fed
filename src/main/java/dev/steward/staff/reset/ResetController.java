package dev.steward.staff.reset;

import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.staff.post.StaffPost;
import dev.steward.staff.session.Visitor;
import dev.steward.staff.signin.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenRoute("whoever has forgotten their password cannot sign in")
class ResetController {
  private static final String TEMPLATE = "staff/reset/show";

  private final Resetting resetting;
  private final StaffPost post;
  private final Throttle throttle;

  ResetController(Resetting resetting, StaffPost post, Throttle throttle) {
    this.resetting = resetting;
    this.post = post;
    this.throttle = throttle;
  }

  @GetMapping("/password-reset")
  Screen show() {
    Optional<String> problem =
        post.isReady() ? Optional.empty() : Optional.of("staff.signIn.forgotten");
    return Screen.of(TEMPLATE, new ResetPage("", false, problem));
  }

  /// The answer tells nothing about the address: it is the same, and comes before anything is
  /// looked up.
  @PostMapping("/password-reset")
  Screen create(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
    if (!post.isReady()) {
      return Screen.redirect("/password-reset");
    }
    Optional<EmailAddress> address = EmailAddress.find(email);
    if (address.isEmpty()) {
      return Screen.refused(
          TEMPLATE, new ResetPage(email, false, Optional.of("error.staff.not-an-address")));
    }
    String account = "reset:" + address.get().normalised().toLowerCase(Locale.ROOT);
    if (throttle.admit(account, Visitor.of(request), Optional.empty()).isEmpty()) {
      Screen screen =
          Screen.refused(
              TEMPLATE, new ResetPage(email, false, Optional.of("staff.reset.throttled")));
      screen.setStatus(HttpStatus.TOO_MANY_REQUESTS);
      return screen;
    }
    Thread.ofVirtual().name("password-reset").start(() -> resetting.send(email));
    return Screen.of(TEMPLATE, new ResetPage(email, true, Optional.empty()));
  }
}
