package dev.steward.staff.signin;

import dev.steward.platform.web.LocalPath;
import dev.steward.platform.web.Screen;
import dev.steward.staff.session.SessionCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gives a browser its cookies after a successful step, and says where it goes.
@Component
public class Arrival {
  private static final String HOME = "/desk";

  private final SessionCookies cookies;

  Arrival(SessionCookies cookies) {
    this.cookies = cookies;
  }

  /// Where a step forward leads.
  ///
  /// @param next where the person wanted to go
  /// @return empty when it was no step forward
  public Optional<Screen> lead(
      SignInOutcome outcome,
      String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (outcome) {
      case SignInOutcome.Welcome welcome -> {
        cookies.keepSession(request, response, welcome.session());
        cookies.keepDevice(request, response, welcome.device());
        yield Optional.of(Screen.redirect(local(next)));
      }
      case SignInOutcome.CodeOwed owed -> {
        cookies.keepSession(request, response, owed.session());
        String encoded = URLEncoder.encode(local(next), StandardCharsets.UTF_8);
        yield Optional.of(Screen.redirect("/sign-in/code?next=" + encoded));
      }
      case SignInOutcome.Refused _, SignInOutcome.Throttled _ -> Optional.empty();
    };
  }

  /// A path on this desk, or its first page.
  static String local(String next) {
    return LocalPath.isLocal(next) && !next.equals("/") ? next : HOME;
  }
}
