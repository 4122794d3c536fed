package dev.steward.staff.guard;

import dev.steward.platform.web.Reader;
import dev.steward.platform.web.Theme;
import dev.steward.staff.Permission;
import dev.steward.staff.RecentProof;
import dev.steward.staff.SignedIn;
import dev.steward.staff.StaffError;
import dev.steward.staff.session.Session;
import dev.steward.staff.session.SessionCookies;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.token.ApiTokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Lets a request through to its controller, or not.
@Component
class Guard implements HandlerInterceptor {
  private static final String API = "/api/";

  private final Sessions sessions;
  private final SessionCookies cookies;
  private final ApiTokens tokens;
  private final InstantSource clock;

  Guard(Sessions sessions, SessionCookies cookies, ApiTokens tokens, InstantSource clock) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    boolean again = request.getDispatcherType() != DispatcherType.REQUEST;
    if (again || handler instanceof ResourceHttpRequestHandler) {
      return true; // decided before the first dispatch; what is not found is not found for anybody
    }
    return switch (rule(handler)) {
      case RouteRule.Open _ -> true;
      case RouteRule.Needs needs -> admit(needs, request, response);
      case RouteRule.Undeclared _ -> throw StaffError.FORBIDDEN.refusal();
    };
  }

  private static RouteRule rule(Object handler) {
    return handler instanceof HandlerMethod route
        ? RouteRule.of(route)
        : new RouteRule.Undeclared();
  }

  private boolean admit(
      RouteRule.Needs needs, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return request.getRequestURI().startsWith(API)
        ? admitProgram(needs, request)
        : admitPerson(needs, request, response);
  }

  private boolean admitProgram(RouteRule.Needs needs, HttpServletRequest request) {
    String header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
    SignedIn program = tokens.authenticate(header).orElseThrow(StaffError.NOT_SIGNED_IN::refusal);
    require(program, needs.permissions());
    program.makes(request);
    return true;
  }

  private boolean admitPerson(
      RouteRule.Needs needs, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Session> found = sessions.find(cookies.session(request));
    if (found.isEmpty()) {
      return lead(request, response, "/sign-in");
    }
    Session session = found.get();
    if (session.owesSecondFactor()) {
      return lead(request, response, "/sign-in/code");
    }
    welcome(session, request);
    require(session.who(), needs.permissions());
    boolean proofMissing =
        needs.recentProof() && !session.isProvedSince(clock.instant().minus(RecentProof.WINDOW));
    return !proofMissing || proveFirst(request, response);
  }

  private static void welcome(Session session, HttpServletRequest request) {
    SignedIn who = session.who();
    who.makes(request);
    request.setAttribute(SignedInArgument.SESSION, session);
    new Reader(
            who.name(),
            Optional.of(who.locale()),
            Optional.of(who.zone()),
            Theme.of(session.theme()),
            who.permissions().stream().map(Permission::name).collect(Collectors.toSet()))
        .readsFrom(request);
  }

  private static void require(SignedIn who, List<Permission> permissions) {
    if (!who.permissions().containsAll(permissions)) {
      throw StaffError.FORBIDDEN.refusal();
    }
  }

  private static boolean proveFirst(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isReading(request)) {
      throw StaffError.PROOF_NEEDED.refusal();
    }
    return lead(request, response, "/proof");
  }

  /// A person who looks at a page is led to the page that helps and comes back afterwards; anything
  /// else is told plainly.
  private static boolean lead(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
    if (!accept.contains("text/html") && !accept.contains("turbo-stream")) {
      throw StaffError.NOT_SIGNED_IN.refusal();
    }
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, isReading(request) ? path + back(request) : path);
    response.flushBuffer();
    return false;
  }

  private static String back(HttpServletRequest request) {
    String query = request.getQueryString();
    String here = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    return "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }

  private static boolean isReading(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }
}
