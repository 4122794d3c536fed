package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Asks unsafe requests for their form token, after multipart forms were read. The programming
/// interface (`/api/`) is authorised by its own tokens and never by a cookie; programs that send
/// neither cookies nor browser headers have nothing that could be abused.
final class FormTokenCheck implements HandlerInterceptor {

  private final FormTokens tokens;

  FormTokenCheck(FormTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean exempt =
        CrossSite.isSafe(request)
            || !(handler instanceof HandlerMethod route)
            || route.hasMethodAnnotation(WithoutFormToken.class)
            || request.getRequestURI().startsWith("/api/")
            || isProgram(request);
    if (exempt || tokens.isValid(request)) {
      return true;
    }
    throw WebError.FORM_EXPIRED.refusal();
  }

  private static boolean isProgram(HttpServletRequest request) {
    return request.getCookies() == null
        && request.getHeader("Sec-Fetch-Site") == null
        && request.getHeader("Origin") == null;
  }
}
