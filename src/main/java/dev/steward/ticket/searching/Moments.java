package dev.steward.ticket.searching;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a date in a query means: a stretch of time.
///
/// @param before the first moment behind it
record Moments(Instant from, Instant before) {
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
  private static final Pattern AGO = Pattern.compile("(\\d{1,4})(h|d|w|m|小时|天|周|月)");

  /// A day (`2026-01-31`, `today`), a month (`2026-01`), an instant, or so long ago (`7d`, `12h`).
  static Optional<Moments> of(String value, ZoneId zone, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Matcher ago = AGO.matcher(value);
    try {
      if (value.equals("today") || value.equals("今天")) {
        return Optional.of(day(today, zone));
      } else if (value.equals("yesterday") || value.equals("昨天")) {
        return Optional.of(day(today.minusDays(1), zone));
      } else if (ago.matches()) {
        return Optional.of(ago(Integer.parseInt(ago.group(1)), ago.group(2), today, zone, now));
      } else if (value.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(value);
        return Optional.of(
            new Moments(
                day(month.atDay(1), zone).from, day(month.plusMonths(1).atDay(1), zone).from));
      } else if (value.length() == 10) {
        return Optional.of(day(LocalDate.parse(value), zone));
      }
      Instant instant = Instant.parse(value);
      return Optional.of(new Moments(instant, instant.plusSeconds(1)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// What `>` and its like make of it: `created>7d` is what came within the last seven days.
  Moments compared(String operator) {
    return switch (operator) {
      case "<" -> new Moments(FIRST, from);
      case "<=" -> new Moments(FIRST, before);
      case ">" -> new Moments(before, LAST);
      case ">=" -> new Moments(from, LAST);
      default -> this;
    };
  }

  private static Moments ago(int many, String unit, LocalDate today, ZoneId zone, Instant now) {
    return switch (unit) {
      case "h", "小时" -> {
        Instant at = now.minus(many, ChronoUnit.HOURS);
        yield new Moments(at, at);
      }
      case "w", "周" -> at(today.minusWeeks(many), zone);
      case "m", "月" -> at(today.minusMonths(many), zone);
      default -> at(today.minusDays(many), zone);
    };
  }

  private static Moments at(LocalDate date, ZoneId zone) {
    Instant start = date.atStartOfDay(zone).toInstant();
    return new Moments(start, start);
  }

  private static Moments day(LocalDate date, ZoneId zone) {
    return new Moments(
        date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
