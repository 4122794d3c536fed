package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One sentence that the next page shows as a toast, with an optional way to undo what was done.
///
/// It travels in a cookie that lives for a minute and is eaten by the page that shows it, so it
/// works with redirects, without sessions and on any node. It is text only, and escaped where
/// shown.
///
/// @param key message key of the sentence
/// @param args texts put into it
/// @param undo path that a POST undoes the act with; empty where there is no way back
public record Flash(String key, List<String> args, Optional<String> undo) {

  private static final String COOKIE = "flash";
  private static final Duration KEPT = Duration.ofMinutes(1);

  public Flash {
    args = List.copyOf(args);
    undo = undo.filter(LocalPath::isLocal);
  }

  /// A sentence without undo.
  public static Flash of(String key, String... args) {
    return new Flash(key, List.of(args), Optional.empty());
  }

  /// The same sentence with a way back.
  public Flash undoneBy(String path) {
    return new Flash(key, args, Optional.of(path));
  }

  /// Leaves the sentence for the next page this browser loads.
  public void leave(HttpServletRequest request, HttpServletResponse response) {
    var parts = new ArrayList<String>();
    parts.add(key);
    parts.add(undo.orElse(""));
    parts.addAll(args);
    var value =
        parts.stream().map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).toList();
    Cookies.write(request, response, COOKIE, String.join("|", value), KEPT);
  }

  /// Takes the sentence left for this page, if any.
  static Optional<Flash> take(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> value = Cookies.read(request, COOKIE);
    value.ifPresent(_ -> Cookies.write(request, response, COOKIE, "", Duration.ZERO));
    return value.flatMap(Flash::read);
  }

  private static Optional<Flash> read(String value) {
    try {
      List<String> parts =
          List.of(value.split("\\|", -1)).stream()
              .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
              .toList();
      if (parts.size() < 2) {
        return Optional.empty();
      }
      Optional<String> undo = Optional.of(parts.get(1)).filter(path -> !path.isEmpty());
      return Optional.of(new Flash(parts.get(0), parts.subList(2, parts.size()), undo));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
