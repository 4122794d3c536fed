package dev.steward.sla.calendar;

import dev.steward.sla.SlaError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Part of a day by the clock on the wall, half-open.
///
/// @param from minute of the day, 0 to 1439
/// @param to minute of the day after `from`, up to 1440, which is 24:00
public record Span(int from, int to) {
  /// From midnight to midnight.
  public static final Span WHOLE_DAY = new Span(0, 1440);

  private static final int MIDNIGHT = 1440;
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})[:：](\\d{2})\\s*[-–—~至到]\\s*(\\d{1,2})[:：](\\d{2})");

  /// Refuses what is no part of one day with [SlaError#BAD_HOURS].
  public Span {
    if (from < 0 || to > MIDNIGHT || from >= to) {
      throw SlaError.BAD_HOURS.refusal(clock(from) + "-" + clock(to));
    }
  }

  /// Reads a day as people write it: `09:00-12:00, 13:00-18:00`. Empty text is a day off.
  ///
  /// @throws dev.steward.platform.error.Refusal [SlaError#BAD_HOURS] or
  ///   [SlaError#OVERLAPPING_HOURS]
  public static List<Span> parse(String day) {
    var spans = new ArrayList<Span>();
    for (String part : day.split("[,，、;；\\n]")) {
      if (!part.isBlank()) {
        spans.add(one(part.strip()));
      }
    }
    return ordered(spans);
  }

  /// The spans in order; refuses overlapping ones. Those that touch are kept apart.
  static List<Span> ordered(List<Span> spans) {
    List<Span> sorted = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from < sorted.get(i - 1).to) {
        throw SlaError.OVERLAPPING_HOURS.refusal(sorted.get(i - 1) + ", " + sorted.get(i));
      }
    }
    return sorted;
  }

  /// A day as people write it.
  public static String text(List<Span> day) {
    return day.stream().map(Span::toString).collect(Collectors.joining(", "));
  }

  private static Span one(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw SlaError.BAD_HOURS.refusal(text);
    }
    return new Span(
        minute(written.group(1), written.group(2), text),
        minute(written.group(3), written.group(4), text));
  }

  private static int minute(String hour, String minute, String text) {
    int m = Integer.parseInt(minute);
    if (m > 59) {
      throw SlaError.BAD_HOURS.refusal(text);
    }
    return Integer.parseInt(hour) * 60 + m;
  }

  /// As in `09:00-17:30`.
  @Override
  public String toString() {
    return clock(from) + "-" + clock(to);
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
