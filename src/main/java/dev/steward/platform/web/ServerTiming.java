package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/// The time a page took to make, told to the browser in `Server-Timing` (W3C): from the first
/// filter to the last byte rendered, without the sending.
public final class ServerTiming {
  private static final String BEGAN = ServerTiming.class.getName();

  private ServerTiming() {}

  /// Starts the clock of this request.
  public static void begin(HttpServletRequest request) {
    request.setAttribute(BEGAN, System.nanoTime());
  }

  /// Writes the header, where the clock was started.
  public static void tell(HttpServletRequest request, HttpServletResponse response) {
    if (request.getAttribute(BEGAN) instanceof Long began) {
      double millis = (System.nanoTime() - began) / 1e6;
      response.setHeader("Server-Timing", String.format(Locale.ROOT, "page;dur=%.2f", millis));
    }
  }
}
