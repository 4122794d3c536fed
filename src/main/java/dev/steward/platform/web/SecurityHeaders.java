package dev.steward.platform.web;

import dev.steward.platform.BaseUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the protecting headers on every response before anything else runs, errors included.
///
/// Scripts come only from our own files; the one inline script, the import map, carries the nonce.
/// `TRACE` is answered by nobody: servers repeat in it what was asked, cookies included.
///
/// Nothing dynamic is kept by caches unless a handler says otherwise.
///
/// Turbo keeps the first document and with it the first policy while it swaps bodies, so it asks
/// for the following pages with the nonce of that document (`X-Steward-Nonce`); only our own
/// scripts can set such a header.
@Component
@Order(SecurityHeaders.ORDER)
class SecurityHeaders extends OncePerRequestFilter {

  static final int ORDER = -1000;
  static final String POLICY = "Content-Security-Policy";

  /// Files are no pages: what protects pages would only make each of fifty files heavier.
  private static final String FILES = "/static/";

  private static final String SECURE = SecurityHeaders.class.getName() + ".secure";
  private static final String NONCE = SecurityHeaders.class.getName() + ".nonce";
  private static final Pattern PLAUSIBLE_NONCE = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final int NONCE_BYTES = 16;
  private static final Set<String> OURS =
      Set.of(
          "cache-control",
          "content-security-policy",
          "cross-origin-resource-policy",
          "referrer-policy",
          "x-content-type-options",
          "x-frame-options");

  private final SecureRandom random;
  private final BaseUrl baseUrl;

  SecurityHeaders(SecureRandom random, BaseUrl baseUrl) {
    this.random = random;
    this.baseUrl = baseUrl;
  }

  /// Whether the browser reaches us over TLS: by itself, or through a server in front that ends it.
  static boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || Boolean.TRUE.equals(request.getAttribute(SECURE));
  }

  static String nonce(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(NONCE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String nonce = asked(request);
    request.setAttribute(NONCE, nonce);
    request.setAttribute(SECURE, baseUrl.isSecure());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (!request.getRequestURI().startsWith(FILES)) {
      protectPage(response, nonce);
    }
    if (isSecure(request)) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (request.getMethod().equals("TRACE")) {
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else {
      chain.doFilter(request, new Replacing(response));
    }
  }

  private static void protectPage(HttpServletResponse response, String nonce) {
    response.setHeader(POLICY, policy(nonce));
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private String asked(HttpServletRequest request) {
    String header = request.getHeader("X-Steward-Nonce");
    if (header != null && PLAUSIBLE_NONCE.matcher(header).matches()) {
      return header;
    }
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String policy(String nonce) {
    return "default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'self' 'nonce-%s'; "
            .formatted(nonce, nonce)
        + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self'; "
        + "manifest-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        + "base-uri 'none'; object-src 'none'";
  }

  /// A handler's own value replaces ours. Added beside it, two policies would both hold and forbid
  /// what either forbids, and two cache rules would contradict each other.
  private static final class Replacing extends HttpServletResponseWrapper {
    Replacing(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
        setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
