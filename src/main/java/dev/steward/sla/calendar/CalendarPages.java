package dev.steward.sla.calendar;

import dev.steward.platform.error.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Assembles the pages of calendars.
@Component
class CalendarPages {
  /// Regions of the world and UTC; leaves out aliases that nobody looks for.
  private static final List<String> ZONES =
      Stream.concat(
              Stream.of("UTC"),
              ZoneId.getAvailableZoneIds().stream()
                  .filter(zone ->
                      zone.matches(
                          "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                  .sorted())
          .toList();

  private final Calendars calendars;
  private final InstantSource clock;

  CalendarPages(Calendars calendars, InstantSource clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  CalendarsPage list(String name, String zone, Optional<Refusal> problem) {
    Instant now = clock.instant();
    List<CalendarsPage.Line> lines =
        calendars.list().stream()
            .map(each ->
                new CalendarsPage.Line(
                    each, each.calendar().isOpen(now), turns(each.calendar(), now)))
            .toList();
    return new CalendarsPage(lines, name, zone, ZONES, problem);
  }

  /// @param at wall time at the calendar's place that the preview is about; now if it is none
  CalendarPage page(KeptCalendar calendar, String at) {
    return page(calendar, moment(calendar, at), Map.of(), Optional.empty());
  }

  CalendarPage refused(KeptCalendar calendar, Map<String, String> typed, Refusal problem) {
    return page(calendar, clock.instant(), typed, Optional.of(problem));
  }

  LocalDate today(ZoneId zone) {
    return clock.instant().atZone(zone).toLocalDate();
  }

  private CalendarPage page(
      KeptCalendar kept, Instant moment, Map<String, String> typed, Optional<Refusal> problem) {
    Calendar calendar = kept.calendar();
    List<KeptCalendar> others =
        calendars.list().stream()
            .filter(other -> !other.id().equals(kept.id()) && other.includes().isEmpty())
            .toList();
    return new CalendarPage(
        kept,
        others,
        ZONES,
        moment,
        calendar.isOpen(moment),
        turns(calendar, moment),
        typed,
        problem,
        today(kept.own().zone()));
  }

  private Instant moment(KeptCalendar calendar, String at) {
    try {
      return at.isEmpty()
          ? clock.instant()
          : LocalDateTime.parse(at).atZone(calendar.own().zone()).toInstant();
    } catch (DateTimeException none) {
      return clock.instant();
    }
  }

  private static Optional<Instant> turns(Calendar calendar, Instant at) {
    if (calendar.isAlwaysOpen()) {
      return Optional.empty();
    }
    return calendar.isOpen(at) ? calendar.nextClosing(at) : Optional.of(calendar.nextOpening(at));
  }
}
