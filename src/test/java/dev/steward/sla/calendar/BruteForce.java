package dev.steward.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Open time the slow way: asks each minute whether it is open, and knows nothing of intervals.
/// Finds wall times by looking at every offset a zone has, rather than by java.time's own rules.
public final class BruteForce {

  /// The last days asked about, since finding out whether a date ever was is slow.
  private static final Map<Place, List<OpenInterval>> KNOWN =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, List<OpenInterval>> eldest) {
          return size() > 500;
        }
      };

  private BruteForce() {}

  /// Minutes that are open between two instants on whole minutes.
  public static long minutes(Calendar calendar, Instant from, Instant to) {
    long open = 0;
    for (Instant at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.MINUTES)) {
      open += isOpen(calendar, at) ? 1 : 0;
    }
    return open;
  }

  /// The instant after so many open minutes; empty if it takes longer than the limit.
  public static Optional<Instant> after(
      Calendar calendar, Instant from, long minutes, Duration limit) {
    long left = minutes;
    for (Instant at = from; at.isBefore(from.plus(limit)); at = at.plus(1, ChronoUnit.MINUTES)) {
      boolean open = isOpen(calendar, at);
      if (open && left == 0) {
        return Optional.of(at);
      }
      if (open && --left == 0 && minutes > 0) {
        return Optional.of(at.plus(1, ChronoUnit.MINUTES));
      }
    }
    return Optional.empty();
  }

  public static boolean isOpen(Calendar calendar, Instant at) {
    return calendar.hours().stream().anyMatch(place -> isOpen(place, at));
  }

  private static boolean isOpen(Hours place, Instant at) {
    LocalDate today = at.atZone(place.zone()).toLocalDate();
    for (int shift = -2; shift <= 2; shift++) {
      if (holds(place, today.plusDays(shift), at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Hours place, LocalDate date, Instant at) {
    return KNOWN.computeIfAbsent(new Place(place, date), BruteForce::day).stream()
        .anyMatch(open -> !at.isBefore(open.from()) && at.isBefore(open.to()));
  }

  private static List<OpenInterval> day(Place at) {
    return !exists(at.hours, at.date)
        ? List.of()
        : spans(at.hours, at.date).stream()
            .map(span ->
                new OpenInterval(
                    instant(at.hours, at.date, span.from()), instant(at.hours, at.date, span.to())))
            .toList();
  }

  /// A date of a place; the same hours are the same object.
  private record Place(Hours hours, LocalDate date) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Place place && place.hours == hours && place.date.equals(date);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(hours) + date.hashCode();
    }
  }

  private static List<Span> spans(Hours place, LocalDate day) {
    for (Holiday holiday : place.holidays()) {
      if (isIn(holiday, day)) {
        return holiday.hours();
      }
    }
    return place.week().days().getOrDefault(day.getDayOfWeek(), List.of());
  }

  /// By stepping from the first day of each year's holiday to the last.
  private static boolean isIn(Holiday holiday, LocalDate day) {
    long length = ChronoUnit.DAYS.between(holiday.first(), holiday.last());
    int years = holiday.yearly() ? day.getYear() - holiday.first().getYear() : 0;
    for (int year = 0; year <= years; year++) {
      LocalDate begins = holiday.first().plusYears(year);
      for (int i = 0;
          begins.getDayOfMonth() == holiday.first().getDayOfMonth() && i <= length;
          i++) {
        if (begins.plusDays(i).equals(day)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean exists(Hours place, LocalDate day) {
    Instant noonish = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    for (int quarter = -4 * 30; quarter <= 4 * 30; quarter++) {
      if (noonish
          .plus(15L * quarter, ChronoUnit.MINUTES)
          .atZone(place.zone())
          .toLocalDate()
          .equals(day)) {
        return true;
      }
    }
    return false;
  }

  private static Instant instant(Hours place, LocalDate day, int minute) {
    LocalDateTime wall = day.atTime(LocalTime.MIN).plusMinutes(minute);
    var rules = place.zone().getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(wall);
    return offsets.stream()
        .map(wall::toInstant)
        .min(Instant::compareTo)
        .orElseGet(() -> wall.toInstant(rules.getTransition(wall).getOffsetBefore()));
  }
}
