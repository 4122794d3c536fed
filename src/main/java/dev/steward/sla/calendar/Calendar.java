package dev.steward.sla.calendar;

import dev.steward.sla.SlaError;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When the desk is open. Immutable; safe for any number of threads.
///
/// It may follow the sun: open whenever one of its places is.
///
/// ```java
/// Instant due = calendar.after(askedAt, Duration.ofHours(4)); // four hours of open time later
/// ```
///
/// @param hours of each place, at least one
public record Calendar(List<Hours> hours) {
  /// Open every minute.
  public static final Calendar ALWAYS =
      new Calendar(List.of(new Hours(java.time.ZoneOffset.UTC, Week.ALWAYS, List.of())));

  private static final Duration FIRST_LOOK = Duration.ofDays(2);
  private static final Duration LONGEST_LOOK = Duration.ofDays(64);
  private static final Duration HORIZON = Duration.ofDays(40L * 366);

  /// Refuses a calendar that has nothing to be open by.
  public Calendar {
    hours = List.copyOf(hours);
    if (hours.isEmpty()) {
      throw SlaError.NEVER_OPEN.refusal();
    }
  }

  /// The first instant at which so much open time has passed since `from`. With no time to pass,
  /// that is the next open instant, `from` itself where it is open.
  ///
  /// What is due at closing time is due at the closing instant, not at the next opening.
  ///
  /// @param time not negative
  /// @throws dev.steward.platform.error.Refusal [SlaError#NEVER_OPEN] where forty years do not
  ///   suffice
  public Instant after(Instant from, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("open time passes forward only");
    }
    if (isAlwaysOpen()) {
      return from.plus(time);
    }
    return walk(from, time).orElseThrow(SlaError.NEVER_OPEN::refusal);
  }

  /// How much open time lies between two instants; negative if the second is the earlier one.
  public Duration within(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return within(to, from).negated();
    }
    return isAlwaysOpen()
        ? Duration.between(from, to)
        : openings(from, to).stream()
            .map(OpenInterval::length)
            .reduce(Duration.ZERO, Duration::plus);
  }

  /// The open stretches between two instants, in order, none touching the next.
  public List<OpenInterval> openings(Instant from, Instant to) {
    var found = new ArrayList<OpenInterval>();
    for (Hours place : hours) {
      LocalDate last = to.atZone(place.zone()).toLocalDate().plusDays(1);
      for (LocalDate day = from.atZone(place.zone()).toLocalDate().minusDays(2);
          !day.isAfter(last);
          day = day.plusDays(1)) {
        place.on(day).forEach(interval -> found.add(interval.clip(from, to)));
      }
    }
    return OpenInterval.merge(found);
  }

  /// Whether it is open at this instant.
  public boolean isOpen(Instant at) {
    return !openings(at, at.plusNanos(1)).isEmpty();
  }

  /// The next open instant, `from` itself where it is open.
  public Instant nextOpening(Instant from) {
    return after(from, Duration.ZERO);
  }

  /// When it closes next, if it ever does within sixty-four days.
  public Optional<Instant> nextClosing(Instant from) {
    Instant opening = nextOpening(from);
    Instant far = opening.plus(LONGEST_LOOK);
    return Optional.of(openings(opening, far).getFirst().to()).filter(far::isAfter);
  }

  /// Whether there is no closed minute at all.
  public boolean isAlwaysOpen() {
    return hours.stream().anyMatch(Hours::isAlwaysOpen);
  }

  /// Looks through windows that grow, so that a near instant costs little and a far one ends.
  private Optional<Instant> walk(Instant from, Duration time) {
    Duration left = time;
    Duration look = FIRST_LOOK;
    Instant end = from.plus(HORIZON).plus(time.multipliedBy(2));
    for (Instant start = from; start.isBefore(end); start = start.plus(look), look = wider(look)) {
      for (OpenInterval open : openings(start, start.plus(look))) {
        if (left.compareTo(open.length()) <= 0) {
          return Optional.of(open.from().plus(left));
        }
        left = left.minus(open.length());
      }
    }
    return Optional.empty();
  }

  private static Duration wider(Duration look) {
    Duration doubled = look.multipliedBy(2);
    return doubled.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : doubled;
  }
}
