package dev.steward.ticket.listing;

import dev.steward.platform.web.Ui;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Words for what is left until a due time and how long ago it was, by the rules that the browser
/// counts on with (`models/due.js`): seconds in the last five minutes, minutes up to an hour, hours
/// up to two days, then days.
///
/// @param left message key for what is left
/// @param late message key for what is past
/// @param seconds message key for minutes and seconds; the others alike
public record SpanWords(
    String left, String late, String seconds, String minutes, String hours, String days) {
  private static final Duration SECONDS_BELOW = Duration.ofMinutes(5);

  /// How much is left, or how late it is where that is negative, in words that need no colour.
  public String text(Ui ui, Duration size) {
    return ui.t(size.isNegative() ? late : left, span(ui, size));
  }

  /// A span, whichever way it goes.
  public String span(Ui ui, Duration span) {
    Duration size = span.abs();
    if (size.compareTo(SECONDS_BELOW) < 0) {
      return ui.t(
          seconds, String.valueOf(size.toMinutes()), "%02d".formatted(size.toSecondsPart()));
    } else if (size.toHours() < 1) {
      return ui.t(minutes, String.valueOf(size.toMinutes()));
    } else if (size.toHours() < 48) {
      return ui.t(hours, String.valueOf(size.toHours()), String.valueOf(size.toMinutesPart()));
    }
    return ui.t(days, String.valueOf(size.toDays()), String.valueOf(size.toHoursPart()));
  }

  /// The patterns by which the browser counts on, as JSON.
  public String patterns(Ui ui) {
    Map<String, String> patterns = new LinkedHashMap<>();
    patterns.put("left", ui.t(left, "{0}"));
    patterns.put("late", ui.t(late, "{0}"));
    patterns.put("seconds", ui.t(seconds, "{0}", "{1}"));
    patterns.put("minutes", ui.t(minutes, "{0}"));
    patterns.put("hours", ui.t(hours, "{0}", "{1}"));
    patterns.put("days", ui.t(days, "{0}", "{1}"));
    return patterns.entrySet().stream()
        .map(each -> "\"%s\":\"%s\"".formatted(each.getKey(), escaped(each.getValue())))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
