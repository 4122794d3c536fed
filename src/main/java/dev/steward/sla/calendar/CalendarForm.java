package dev.steward.sla.calendar;

import dev.steward.sla.SlaError;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/// What comes from the calendar's page. Reading a field refuses what it cannot mean.
record CalendarForm(MultiValueMap<String, String> fields) {

  String name() {
    return text("name");
  }

  int version() {
    try {
      return Integer.parseInt(text("version"));
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  Week week() {
    var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, Span.parse(text(day.name().toLowerCase(Locale.ROOT))));
    }
    return new Week(days);
  }

  /// A region of the world such as `Asia/Singapore`, or UTC: a mere offset knows no summer time.
  ZoneId zone() {
    String zone = text("zone");
    if (!zone.equals("UTC") && !ZoneId.getAvailableZoneIds().contains(zone)) {
      throw SlaError.BAD_ZONE.refusal(zone);
    }
    return ZoneId.of(zone);
  }

  List<CalendarId> includes() {
    return fields.getOrDefault("include", List.of()).stream()
        .filter(id -> id.matches("\\d{1,18}"))
        .map(id -> new CalendarId(Long.parseLong(id)))
        .toList();
  }

  Holiday holiday() {
    String name = text("holiday");
    LocalDate first = date("first", name);
    LocalDate last = text("last").isEmpty() ? first : date("last", name);
    if (name.isEmpty()) {
      throw SlaError.NO_NAME.refusal();
    }
    boolean yearly = "true".equals(text("yearly"));
    return new Holiday(name, first, last, yearly, Span.parse(text("hours")));
  }

  /// Which of the holidays on the page is meant.
  int index() {
    try {
      return Integer.parseInt(text("index"));
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  /// What was typed, to be shown again.
  Map<String, String> typed() {
    return fields.toSingleValueMap();
  }

  private LocalDate date(String field, String name) {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeException none) {
      throw SlaError.BAD_HOLIDAY.refusal(name);
    }
  }

  private String text(String field) {
    return Objects.requireNonNullElse(fields.getFirst(field), "").strip();
  }
}
