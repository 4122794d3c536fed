package dev.steward.staff.session;

import dev.steward.platform.BaseUrl;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The two cookies of a signed-in browser: its session, and the token by which it is known as a
/// device. Both are out of reach of scripts, are not sent along by other sites' forms, and over TLS
/// carry the `__Host-` prefix, so that no neighbouring host can plant one.
@Component
public class SessionCookies {
  private static final Duration DEVICE_KEPT = Duration.ofDays(365);

  private final BaseUrl baseUrl;

  SessionCookies(BaseUrl baseUrl) {
    this.baseUrl = baseUrl;
  }

  /// The session token this browser sent; empty when none.
  public String session(HttpServletRequest request) {
    return read(request, "session");
  }

  /// The device token this browser sent; empty when none.
  public String device(HttpServletRequest request) {
    return read(request, "device");
  }

  /// Gives the browser a session.
  public void keepSession(HttpServletRequest request, HttpServletResponse response, String token) {
    write(request, response, "session", token, Sessions.LONGEST);
  }

  /// Takes the session from the browser.
  public void dropSession(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, "session", "", Duration.ZERO);
  }

  /// Lets the browser know itself again.
  public void keepDevice(HttpServletRequest request, HttpServletResponse response, String token) {
    write(request, response, "device", token, DEVICE_KEPT);
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(fullName(request, name), value)
            .path("/")
            .httpOnly(true)
            .secure(isSecure(request))
            .sameSite("Lax")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    String fullName = fullName(request, name);
    return cookies == null
        ? ""
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(fullName))
            .map(Cookie::getValue)
            .findFirst()
            .orElse("");
  }

  private String fullName(HttpServletRequest request, String name) {
    return isSecure(request) ? "__Host-" + name : name;
  }

  private boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || baseUrl.isSecure();
  }
}
