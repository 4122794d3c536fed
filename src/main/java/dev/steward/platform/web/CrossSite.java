package dev.steward.platform.web;

import dev.steward.platform.BaseUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses unsafe requests that a browser sends on behalf of another site.
///
/// `Sec-Fetch-Site` cannot be forged by a page, so where it stands it decides; older browsers are
/// judged by `Origin`. Programs send neither and pass: they have no cookies to be abused, and the
/// form token is asked of them too as soon as they do.
@Component
@Order(SecurityHeaders.ORDER + 20)
class CrossSite extends OncePerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final Problems problems;
  private final BaseUrl baseUrl;

  CrossSite(Problems problems, BaseUrl baseUrl) {
    this.problems = problems;
    this.baseUrl = baseUrl;
  }

  static boolean isSafe(HttpServletRequest request) {
    return SAFE.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isSafe(request) || isOurs(request)) {
      chain.doFilter(request, response);
    } else {
      problems.answer(request, response, WebError.CROSS_SITE.refusal());
    }
  }

  private boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin == null || origin.equals(ours()) || isOrigin(origin, request);
  }

  /// The origin people reach us by, which a server in front may have changed on the way to us.
  private String ours() {
    URI uri = URI.create(baseUrl.value());
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }

  private static boolean isOrigin(String origin, HttpServletRequest request) {
    try {
      URI uri = new URI(origin);
      int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
      return request.getScheme().equals(uri.getScheme())
          && request.getServerName().equalsIgnoreCase(uri.getHost())
          && request.getServerPort() == port;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
