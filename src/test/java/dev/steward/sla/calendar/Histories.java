package dev.steward.sla.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Histories of calendars for tests of what rests on them.
public final class Histories {
  public static final Span NINE_TO_FIVE = new Span(9 * 60, 17 * 60);

  private Histories() {}

  /// Hours without holidays.
  public static Hours hours(String zone, Week week) {
    return new Hours(ZoneId.of(zone), week, List.of());
  }

  /// Calendars that never changed.
  public static CalendarHistory of(Map<CalendarId, Hours> calendars) {
    return new CalendarHistory(
        calendars.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e ->
                        List.of(
                            new CalendarHistory.Edition(Instant.EPOCH, e.getValue(), List.of())))));
  }

  /// Calendars in several versions, each from its instant on.
  public static CalendarHistory changing(
      Map<CalendarId, List<Map.Entry<Instant, Hours>>> calendars) {
    return new CalendarHistory(
        calendars.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e ->
                        e.getValue().stream()
                            .map(v ->
                                new CalendarHistory.Edition(v.getKey(), v.getValue(), List.of()))
                            .toList())));
  }
}
