package dev.steward.sla.policy;

import dev.steward.sla.SlaError;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Spans of open time as people write them: `30m`, `4h`, `1h 30m`. There are no days, since a day
/// of which calendar is meant nobody could say.
public final class TimeSpan {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(\\d{1,4})\\s*(?:h|小时|时))?\\s*(?:(\\d{1,6})\\s*(?:m|min|分钟|分))?");

  private TimeSpan() {}

  /// Reads a span.
  ///
  /// @throws dev.steward.platform.error.Refusal [SlaError#BAD_TARGET]
  public static Duration parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
    if (text.isBlank() || !written.matches()) {
      throw SlaError.BAD_TARGET.refusal(text);
    }
    return Duration.ofHours(number(written.group(1))).plusMinutes(number(written.group(2)));
  }

  /// As in `1h 30m`; seconds are left out.
  public static String text(Duration span) {
    long hours = span.toHours();
    int minutes = span.toMinutesPart();
    if (hours == 0) {
      return minutes + "m";
    }
    return minutes == 0 ? hours + "h" : hours + "h " + minutes + "m";
  }

  @SuppressWarnings("NullAway") // a group that did not take part is null
  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
