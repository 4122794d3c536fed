package dev.steward.platform.web;

import dev.steward.platform.token.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/// A random token by which a browser without an account is known again where it must be, such as
/// for one vote each. Set only when such an act is made, never by reading.
public final class VisitorCookie {
  private static final String NAME = "visitor";
  private static final Duration KEPT = Duration.ofDays(365);

  private VisitorCookie() {}

  /// The token of this browser; a new one where it has none.
  public static String of(HttpServletRequest request, HttpServletResponse response, Tokens tokens) {
    return Cookies.read(request, NAME)
        .orElseGet(() -> {
          String token = tokens.link();
          Cookies.write(request, response, NAME, token, KEPT);
          return token;
        });
  }
}
