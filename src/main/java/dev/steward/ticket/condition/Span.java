package dev.steward.ticket.condition;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as people write it: `30m`, `4h`, `2d`, `1w`.
///
/// @param unit one of `m`, `h`, `d`, `w`
public record Span(int number, char unit) {
  /// The units, shortest first.
  public static final String UNITS = "mhdw";

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})([" + UNITS + "])");

  /// The span of a text, if it is one and longer than nothing.
  public static Optional<Span> find(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    return written.matches() && Integer.parseInt(written.group(1)) > 0
        ? Optional.of(new Span(Integer.parseInt(written.group(1)), written.group(2).charAt(0)))
        : Optional.empty();
  }

  /// How long it is; days of 24 hours.
  public Duration duration() {
    return switch (unit) {
      case 'm' -> Duration.ofMinutes(number);
      case 'h' -> Duration.ofHours(number);
      case 'd' -> Duration.ofDays(number);
      default -> Duration.ofDays(7L * number);
    };
  }

  @Override
  public String toString() {
    return number + String.valueOf(unit);
  }
}
