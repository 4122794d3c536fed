package dev.steward.sla.calendar;

import dev.steward.platform.error.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One calendar: its week, its holidays, and what it says about a moment.
///
/// @param others calendars that can be included
/// @param zones time zones to choose from
/// @param moment the moment the preview is about, in the calendar's zone
/// @param open whether it is open then
/// @param turns when that changes next
/// @param typed fields of a refused form
/// @param today in the calendar's zone
public record CalendarPage(
    KeptCalendar calendar,
    List<KeptCalendar> others,
    List<String> zones,
    Instant moment,
    boolean open,
    Optional<Instant> turns,
    Map<String, String> typed,
    Optional<Refusal> problem,
    LocalDate today) {

  /// Where it lives.
  public String path() {
    return "/desk/admin/calendars/" + calendar.id().value();
  }

  /// The days in the order of a working week.
  public List<DayOfWeek> days() {
    return Arrays.asList(DayOfWeek.values());
  }

  /// What stands in the field of a day.
  public String hours(DayOfWeek day) {
    String typedHours = typed.get(code(day));
    return typedHours != null ? typedHours : Span.text(calendar.own().week().on(day));
  }

  /// What stands in another field.
  public String value(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }

  /// The name of a day's field and message.
  public String code(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  /// The moment of the preview as a field of a form has it.
  public String momentField() {
    return local(moment).withSecond(0).withNano(0).toString();
  }

  /// The wall time of an instant at this place.
  public LocalDateTime local(Instant at) {
    return at.atZone(zone()).toLocalDateTime();
  }

  /// The holiday of the moment, if that is why it is closed.
  public Optional<Holiday> holiday() {
    return calendar.own().holiday(local(moment).toLocalDate());
  }

  /// Whether a holiday is over for good.
  public boolean isOver(Holiday holiday) {
    return !holiday.yearly() && holiday.last().isBefore(today);
  }

  /// The hours of a holiday as people write them; empty when closed.
  public String hours(Holiday holiday) {
    return Span.text(holiday.hours());
  }

  private ZoneId zone() {
    return calendar.own().zone();
  }
}
