package dev.steward.sla.calendar;

import dev.steward.sla.SlaError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The hours of one place: its clock, its week, its holidays.
///
/// @param zone kept by its name, so that new rules of a zone change what follows from them
/// @param holidays where several cover a day, the one that stands first in the list counts
public record Hours(ZoneId zone, Week week, List<Holiday> holidays) {
  private static final int MOST = 1000;
  private static final int LAST_MINUTE = 1440;

  /// Refuses more than a thousand holidays; they are put in order of their first day.
  public Hours {
    if (holidays.size() > MOST) {
      throw SlaError.TOO_MANY_HOLIDAYS.refusal(MOST);
    }
    holidays = holidays.stream().sorted(Comparator.comparing(Holiday::first)).toList();
  }

  /// Whether there is no closed minute at all.
  boolean isAlwaysOpen() {
    return week.equals(Week.ALWAYS) && holidays.isEmpty();
  }

  /// The holiday that this day is, if it is one.
  public Optional<Holiday> holiday(LocalDate day) {
    return holidays.stream().filter(holiday -> holiday.covers(day)).findFirst();
  }

  /// What is open on a date of this place's calendar. Nothing on a date that never was: where a
  /// zone crossed the date line, wall times would otherwise slip into the next day.
  List<OpenInterval> on(LocalDate day) {
    if (!day.atStartOfDay(zone).toLocalDate().equals(day)) {
      return List.of();
    }
    List<Span> spans =
        holiday(day).map(Holiday::hours).orElseGet(() -> week.on(day.getDayOfWeek()));
    return spans.stream()
        .map(span -> new OpenInterval(instant(day, span.from()), instant(day, span.to())))
        .toList();
  }

  /// A wall time in a gap moves forward by the gap, one that happens twice means the first: the
  /// rules of java.time.
  private Instant instant(LocalDate day, int minute) {
    return minute == LAST_MINUTE
        ? day.plusDays(1).atTime(LocalTime.MIN).atZone(zone).toInstant()
        : day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
  }
}
