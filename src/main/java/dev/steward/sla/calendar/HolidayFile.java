package dev.steward.sla.calendar;

import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.DateStart;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import dev.steward.sla.SlaError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;

/// Reads holidays from a calendar file (iCalendar, RFC 5545), as governments and exchanges publish
/// them. Whole days only; days that come back on the same date every year stay one holiday, other
/// recurrences become single days for some years ahead.
final class HolidayFile {
  static final int LARGEST = 1 << 20;

  private static final int YEARS_AHEAD = 6;
  private static final int MOST_STEPS = 400;
  private static final Set<Frequency> COARSE = Set.of(Frequency.YEARLY, Frequency.MONTHLY);

  /// Dates in calendar files have no zone; they are read and taken apart in this one.
  private static final TimeZone FLOATING = TimeZone.getTimeZone("UTC");

  private HolidayFile() {}

  /// What a file held.
  ///
  /// @param holidays those still to come, and yearly ones
  /// @param skipped names of entries that are not whole days, are cancelled, or cannot be read
  record Content(List<Holiday> holidays, List<String> skipped) {}

  /// Reads a file.
  ///
  /// @param today days before the year of this date are left out
  /// @throws dev.steward.platform.error.Refusal [SlaError#BAD_CALENDAR_FILE],
  ///   [SlaError#EMPTY_CALENDAR_FILE] or [SlaError#LARGE_CALENDAR_FILE]
  static Content read(byte[] file, LocalDate today) {
    if (file.length > LARGEST) {
      throw SlaError.LARGE_CALENDAR_FILE.refusal();
    }
    var holidays = new ArrayList<Holiday>();
    var skipped = new ArrayList<String>();
    for (VEvent event : events(new String(file, StandardCharsets.UTF_8))) {
      List<Holiday> days = days(event, today);
      holidays.addAll(days);
      if (days.isEmpty() && !isOver(event, today)) {
        skipped.add(name(event));
      }
    }
    if (holidays.isEmpty()) {
      throw SlaError.EMPTY_CALENDAR_FILE.refusal(skipped.size());
    }
    return new Content(holidays.stream().distinct().toList(), skipped);
  }

  private static List<VEvent> events(String text) {
    if (!text.contains("BEGIN:VCALENDAR") || !text.contains("END:VCALENDAR")) {
      throw SlaError.BAD_CALENDAR_FILE.refusal();
    }
    var events = new ArrayList<VEvent>();
    try (var reader = new ICalReader(text)) {
      reader.setDefaultTimezone(FLOATING);
      for (var calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
        events.addAll(calendar.getEvents());
      }
    } catch (IOException broken) {
      throw SlaError.BAD_CALENDAR_FILE.refusal();
    }
    return events;
  }

  /// The days of one entry; none where it holds a date that no calendar has.
  private static List<Holiday> days(VEvent event, LocalDate today) {
    try {
      return wholeDays(event, today);
    } catch (DateTimeException impossible) {
      return List.of();
    }
  }

  private static List<Holiday> wholeDays(VEvent event, LocalDate today) {
    Optional<LocalDate> first = first(event);
    boolean cancelled = event.getStatus() != null && event.getStatus().isCancelled();
    if (first.isEmpty() || cancelled) {
      return List.of();
    }
    LocalDate last = last(event, first.get());
    if (last.isBefore(first.get()) || last.isAfter(first.get().plusDays(59))) {
      return List.of();
    }
    var once = new Holiday(name(event), first.get(), last, false, List.of());
    if (isPlainYearly(event)) {
      return List.of(once.everyYear());
    }
    return event.getRecurrenceRule() == null && event.getRecurrenceDates().isEmpty()
        ? List.of(once).stream().filter(day -> day.last().getYear() >= today.getYear()).toList()
        : repeated(event, once, today);
  }

  /// Each coming day of a recurrence, bounded in years and in steps: a file may say "every second".
  private static List<Holiday> repeated(VEvent event, Holiday once, LocalDate today) {
    if (rule(event).filter(rule -> !COARSE.contains(rule.getFrequency())).isPresent()) {
      return List.of();
    }
    var days = new ArrayList<Holiday>();
    long length = once.first().until(once.last(), java.time.temporal.ChronoUnit.DAYS);
    DateIterator dates = event.getDateIterator(FLOATING);
    for (int step = 0; step < MOST_STEPS && dates.hasNext(); step++) {
      LocalDate day = date(dates.next());
      if (day.getYear() > today.getYear() + YEARS_AHEAD) {
        break;
      }
      if (day.getYear() >= today.getYear()) {
        days.add(new Holiday(once.name(), day, day.plusDays(length), false, List.of()));
      }
    }
    return days;
  }

  /// Every year on the same date, without end and without exceptions.
  private static boolean isPlainYearly(VEvent event) {
    return event.getExceptionDates().isEmpty()
        && event.getRecurrenceDates().isEmpty()
        && rule(event).filter(HolidayFile::isPlainYearly).isPresent();
  }

  private static boolean isPlainYearly(Recurrence rule) {
    return rule.getFrequency() == Frequency.YEARLY
        && rule.getUntil() == null
        && rule.getCount() == null
        && (rule.getInterval() == null || rule.getInterval() == 1)
        && rule.getByDay().isEmpty()
        && rule.getByWeekNo().isEmpty()
        && rule.getByYearDay().isEmpty()
        && rule.getBySetPos().isEmpty()
        && rule.getByMonth().size() <= 1
        && rule.getByMonthDay().size() <= 1;
  }

  private static Optional<Recurrence> rule(VEvent event) {
    return Optional.ofNullable(event.getRecurrenceRule()).map(rule -> rule.getValue());
  }

  private static Optional<LocalDate> first(VEvent event) {
    DateStart start = event.getDateStart();
    return start == null || start.getValue() == null || start.getValue().hasTime()
        ? Optional.empty()
        : Optional.of(date(start.getValue()));
  }

  /// DTEND is the day after the last one.
  private static LocalDate last(VEvent event, LocalDate first) {
    if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
      LocalDate end = date(event.getDateEnd().getValue());
      return end.isAfter(first) ? end.minusDays(1) : first;
    }
    if (event.getDuration() != null && event.getDuration().getValue() != null) {
      long days = event.getDuration().getValue().toMillis() / 86_400_000L;
      return first.plusDays(Math.max(0, days - 1));
    }
    return first;
  }

  private static boolean isOver(VEvent event, LocalDate today) {
    try {
      return first(event).filter(day -> day.getYear() < today.getYear()).isPresent();
    } catch (DateTimeException impossible) {
      return false;
    }
  }

  private static String name(VEvent event) {
    String name = event.getSummary() == null ? null : event.getSummary().getValue();
    return name == null || name.isBlank() ? "?" : name.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static LocalDate date(Date date) {
    if (date instanceof ICalDate raw && raw.getRawComponents() != null) {
      var parts = raw.getRawComponents();
      return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
    }
    return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// Names of holidays, at most so many, for a sentence.
  static String some(List<String> names, int most) {
    String joined =
        IntStream.range(0, Math.min(most, names.size()))
            .mapToObj(names::get)
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    return names.size() > most ? joined + " …" : joined;
  }
}
