package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/// Renders parts of pages that many readers share, so that one of them pays for all.
@Component
public class Prints {
  private final Templates templates;

  Prints(Templates templates) {
    this.templates = templates;
  }

  /// The template as [Screen#of] would show it. It must show nothing of the request but the
  /// reader's language, time zone and what `page` holds.
  public Print of(
      String template, Object page, HttpServletRequest request, HttpServletResponse response) {
    return new Print(templates.bytes(template, page, request, response));
  }
}
