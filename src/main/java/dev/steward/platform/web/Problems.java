package dev.steward.platform.web;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/// The one place where a failure becomes an answer: a page for people, a fragment for a Turbo
/// frame, a problem document (RFC 9457) for programs. Each carries the reference of the request, by
/// which the log is found; what went wrong inside is only in the log.
final class Problems implements HandlerExceptionResolver, Ordered {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private final Messages messages;
  private final Preferences preferences;
  private final Templates templates;
  private final JsonMapper json;

  Problems(Messages messages, Preferences preferences, Templates templates, JsonMapper json) {
    this.messages = messages;
    this.preferences = preferences;
    this.templates = templates;
    this.json = json;
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    try {
      answer(request, response, failure);
      return new ModelAndView();
    } catch (IOException gone) {
      log.debug("The browser went away before it could be told about a problem");
      return new ModelAndView();
    }
  }

  /// Answers the request with this failure, unless part of another answer already left.
  void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      log.debug("Request {} ended by the browser", RequestReference.of(request));
      return;
    }
    Refusal refusal = Failures.refusal(failure);
    ErrorCode code = refusal.code();
    int status = Failures.status(code);
    if (code.kind() == ErrorCode.Kind.INTERNAL) {
      log.error("Request {} broke", RequestReference.of(request), failure);
    } else {
      log.debug("Request {} refused: {}", RequestReference.of(request), code.code());
    }
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(status);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (status == 429 || status == 503) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    }
    write(request, response, page(request, status, refusal));
  }

  private ProblemPage page(HttpServletRequest request, int status, Refusal refusal) {
    Locale locale = preferences.resolveLocale(request);
    String key = "error." + refusal.code().code();
    List<Object> args = refusal.args();
    String sentence =
        messages.has(locale, key)
            ? messages.text(locale, key, args.toArray())
            : messages.text(locale, "problem." + Failures.nearest(status) + ".text");
    String title = messages.text(locale, "problem." + Failures.nearest(status) + ".title");
    return new ProblemPage(
        status, refusal.code().code(), title, sentence, RequestReference.of(request));
  }

  private void write(HttpServletRequest request, HttpServletResponse response, ProblemPage page)
      throws IOException {
    if (!wantsHtml(request)) {
      document(response, page);
    } else if (request.getHeader("Turbo-Frame") != null) {
      templates.write("layout/problem_frame", page, request, response);
    } else {
      templates.write("layout/problem", page, request, response);
    }
  }

  private void document(HttpServletResponse response, ProblemPage page) throws IOException {
    ProblemDetail problem = ProblemDetail.forStatus(page.status());
    problem.setTitle(page.title());
    problem.setDetail(page.sentence());
    problem.setProperty("code", page.code());
    problem.setProperty("reference", page.reference());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  private static boolean wantsHtml(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/api/")) {
      return false;
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && (accept.contains("text/html") || accept.contains("turbo-stream"));
  }
}
