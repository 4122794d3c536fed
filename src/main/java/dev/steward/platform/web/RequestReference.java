package dev.steward.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request a short reference that people can read aloud: on the answer as
/// `X-Request-Id`, in each log line as `request`, and on error pages.
@Component
@Order(SecurityHeaders.ORDER - 10)
public class RequestReference extends OncePerRequestFilter {

  private static final String ATTRIBUTE = RequestReference.class.getName();
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 10;

  private final SecureRandom random;

  RequestReference(SecureRandom random) {
    this.random = random;
  }

  /// The reference of this request.
  public static String of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String reference ? reference : "-";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String reference =
        random
            .ints(LENGTH, 0, LETTERS.length())
            .collect(
                StringBuilder::new,
                (text, i) -> text.append(LETTERS.charAt(i)),
                StringBuilder::append)
            .toString();
    request.setAttribute(ATTRIBUTE, reference);
    response.setHeader("X-Request-Id", reference);
    try (var _ = MDC.putCloseable("request", reference)) {
      chain.doFilter(request, response);
    }
  }
}
