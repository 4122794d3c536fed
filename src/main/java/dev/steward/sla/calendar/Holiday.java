package dev.steward.sla.calendar;

import dev.steward.sla.SlaError;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Days with hours of their own: none, as a rule, or fewer, as on the last day of the year.
///
/// @param name as people call it
/// @param first the first day
/// @param last the last day, included
/// @param yearly whether it comes back every year on the same dates from the first on; the 29th of
///   February then comes in leap years
/// @param hours the hours of these days; empty when closed
public record Holiday(
    String name, LocalDate first, LocalDate last, boolean yearly, List<Span> hours) {
  private static final int LONGEST = 60;
  private static final int LONGEST_NAME = 120;

  /// Refuses days in the wrong order, and more than 60 of them, with [SlaError#BAD_HOLIDAY].
  public Holiday {
    name = name.strip();
    name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    hours = Span.ordered(hours);
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST) {
      throw SlaError.BAD_HOLIDAY.refusal(name);
    }
  }

  /// One day off.
  public static Holiday on(String name, LocalDate day) {
    return new Holiday(name, day, day, false, List.of());
  }

  /// The same every year.
  public Holiday everyYear() {
    return new Holiday(name, first, last, true, hours);
  }

  /// Whether this day belongs to it.
  public boolean covers(LocalDate day) {
    if (day.isBefore(first)) {
      return false;
    }
    if (!yearly) {
      return !day.isAfter(last);
    }
    return coversFrom(day, day.getYear()) || coversFrom(day, day.getYear() - 1);
  }

  /// Whether the day lies in the holiday as it began in that year.
  private boolean coversFrom(LocalDate day, int year) {
    MonthDay begins = MonthDay.from(first);
    if (year < first.getYear() || !begins.isValidYear(year)) {
      return false;
    }
    LocalDate start = begins.atYear(year);
    LocalDate end = start.plusDays(ChronoUnit.DAYS.between(first, last));
    return !day.isBefore(start) && !day.isAfter(end);
  }
}
