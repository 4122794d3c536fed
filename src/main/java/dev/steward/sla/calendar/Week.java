package dev.steward.sla.calendar;

import dev.steward.sla.SlaError;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The ordinary hours of each weekday, several times a day if need be.
///
/// @param days by weekday; a day that is missing is off
public record Week(Map<DayOfWeek, List<Span>> days) {
  /// Every day from midnight to midnight.
  public static final Week ALWAYS = every(DayOfWeek.values(), Span.WHOLE_DAY);

  /// Refuses overlapping hours, and a week without any with [SlaError#NEVER_OPEN].
  public Week {
    var ordered = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    days.forEach((day, spans) -> {
      if (!spans.isEmpty()) {
        ordered.put(day, Span.ordered(spans));
      }
    });
    if (ordered.isEmpty()) {
      throw SlaError.NEVER_OPEN.refusal();
    }
    days = Map.copyOf(ordered);
  }

  /// The same hours Monday to Friday.
  public static Week workdays(Span... spans) {
    DayOfWeek[] days = {
      DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
    };
    return every(days, spans);
  }

  /// The same hours on each of these days.
  public static Week every(DayOfWeek[] days, Span... spans) {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (DayOfWeek day : days) {
      week.put(day, List.of(spans));
    }
    return new Week(week);
  }

  /// The hours of a weekday; empty on a day off.
  public List<Span> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }
}
