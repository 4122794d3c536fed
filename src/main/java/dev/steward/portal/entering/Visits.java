package dev.steward.portal.entering;

import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityKind;
import dev.steward.form.filling.Asking;
import dev.steward.platform.BaseUrl;
import dev.steward.ticket.requesting.Claimant;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Which customer a request of a browser comes from.
@Component
public class Visits implements Asking {
  private static final String COOKIE = "customer";

  private final Entering entering;
  private final Customers customers;
  private final BaseUrl baseUrl;

  Visits(Entering entering, Customers customers, BaseUrl baseUrl) {
    this.entering = entering;
    this.customers = customers;
    this.baseUrl = baseUrl;
  }

  /// The session of this browser.
  public Optional<PortalSession> session(HttpServletRequest request) {
    return token(request).flatMap(entering::session);
  }

  /// Who that is, with what they have proved.
  public Optional<Claimant> claimant(HttpServletRequest request) {
    return session(request).map(this::claimant);
  }

  /// What a session proves.
  public Claimant claimant(PortalSession session) {
    List<Identity> proved = customers.identitiesById(session.proved());
    return new Claimant(
        session.customer(),
        proved.stream().map(Identity::id).collect(Collectors.toSet()),
        proved.stream().map(Identity::value).collect(Collectors.toSet()));
  }

  @Override
  public Optional<String> address(HttpServletRequest request) {
    return session(request)
        .flatMap(session ->
            customers.identitiesById(session.proved()).stream()
                .filter(identity -> identity.kind() == IdentityKind.EMAIL)
                .map(Identity::value)
                .findFirst());
  }

  Optional<String> token(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty())
            .map(Cookie::getValue)
            .findFirst();
  }

  /// Gives the browser a session.
  public void give(HttpServletRequest request, HttpServletResponse response, String token) {
    write(request, response, token, Entering.STAY);
  }

  void take(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, "", Duration.ZERO);
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, String token, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, token)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure() || baseUrl.isSecure())
            .sameSite("Lax")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
