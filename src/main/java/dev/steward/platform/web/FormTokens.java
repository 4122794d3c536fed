package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The token that proves that a form came from one of our pages.
///
/// A random secret lies in a cookie (with the `__Host-` prefix over TLS, so that no neighbouring
/// host can plant one); each page shows it masked with fresh random bytes, so that compression
/// tells nothing about it. This is the second fence; [CrossSite] is the first.
final class FormTokens {

  static final String FIELD = "_csrf";
  static final String HEADER = "X-CSRF-Token";

  private static final int SECRET_BYTES = 32;
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String FRESH = FormTokens.class.getName();

  private final SecureRandom random;

  FormTokens(SecureRandom random) {
    this.random = random;
  }

  /// A token for this browser; gives it a secret first where it has none.
  String issue(HttpServletRequest request, HttpServletResponse response) {
    byte[] secret = secret(request).orElseGet(() -> plant(request, response));
    byte[] mask = new byte[SECRET_BYTES];
    random.nextBytes(mask);
    byte[] token = new byte[2 * SECRET_BYTES];
    System.arraycopy(mask, 0, token, 0, SECRET_BYTES);
    for (int i = 0; i < SECRET_BYTES; i++) {
      token[SECRET_BYTES + i] = (byte) (mask[i] ^ secret[i]);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// Whether the request carries a token that fits its cookie.
  boolean isValid(HttpServletRequest request) {
    String header = request.getHeader(HEADER);
    String given = header != null ? header : request.getParameter(FIELD);
    Optional<byte[]> token = decode(given, 2 * SECRET_BYTES);
    Optional<byte[]> secret = secret(request);
    return token.isPresent() && secret.isPresent() && fits(token.get(), secret.get());
  }

  private static boolean fits(byte[] token, byte[] secret) {
    byte[] unmasked = new byte[SECRET_BYTES];
    for (int i = 0; i < SECRET_BYTES; i++) {
      unmasked[i] = (byte) (token[i] ^ token[SECRET_BYTES + i]);
    }
    return MessageDigest.isEqual(unmasked, secret);
  }

  private static Optional<byte[]> secret(HttpServletRequest request) {
    if (request.getAttribute(FRESH) instanceof byte[] fresh) {
      return Optional.of(fresh);
    }
    return decode(Cookies.read(request, name(request)).orElse(null), SECRET_BYTES);
  }

  private byte[] plant(HttpServletRequest request, HttpServletResponse response) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    request.setAttribute(FRESH, secret);
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Cookies.write(request, response, name(request), value, KEPT);
    return secret;
  }

  private static String name(HttpServletRequest request) {
    return SecurityHeaders.isSecure(request) ? "__Host-form" : "form";
  }

  private static Optional<byte[]> decode(@Nullable String text, int length) {
    if (text == null || text.length() > 2 * length) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return bytes.length == length ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
