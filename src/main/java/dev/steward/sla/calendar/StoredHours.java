package dev.steward.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Hours as they lie in the database.
record StoredHours(String zone, Map<String, String> week, List<StoredHoliday> holidays) {

  record StoredHoliday(String name, String first, String last, boolean yearly, String hours) {}

  static StoredHours of(Hours hours) {
    var week = new TreeMap<String, String>();
    hours.week().days().forEach((day, spans) -> week.put(day.name(), Span.text(spans)));
    List<StoredHoliday> holidays =
        hours.holidays().stream()
            .map(each ->
                new StoredHoliday(
                    each.name(),
                    each.first().toString(),
                    each.last().toString(),
                    each.yearly(),
                    Span.text(each.hours())))
            .toList();
    return new StoredHours(hours.zone().getId(), week, holidays);
  }

  Hours hours() {
    var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    week.forEach((day, spans) -> days.put(DayOfWeek.valueOf(day), Span.parse(spans)));
    List<Holiday> read =
        holidays.stream()
            .map(each ->
                new Holiday(
                    each.name,
                    LocalDate.parse(each.first),
                    LocalDate.parse(each.last),
                    each.yearly,
                    Span.parse(each.hours)))
            .toList();
    return new Hours(ZoneId.of(zone), new Week(days), read);
  }
}
