package dev.steward.ticket.snoozing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/// Times people mean, in their own zone.
public enum Preset {
  /// In three hours, at the next half hour, unless that is in the evening.
  LATER_TODAY,
  /// Tomorrow at nine.
  TOMORROW,
  /// At nine on the next Monday that is not today.
  NEXT_MONDAY;

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final Duration LATER = Duration.ofHours(3);

  /// The word in addresses and texts.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The moment it means now; empty where it means none any more today. A nine o'clock that a clock
  /// change skips is the first moment after the gap.
  public Optional<Instant> from(Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    return switch (this) {
      case LATER_TODAY -> laterToday(here).map(ZonedDateTime::toInstant);
      case TOMORROW ->
          Optional.of(here.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant());
      case NEXT_MONDAY ->
          Optional.of(
              here.toLocalDate()
                  .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                  .atTime(MORNING)
                  .atZone(zone)
                  .toInstant());
    };
  }

  private static Optional<ZonedDateTime> laterToday(ZonedDateTime here) {
    ZonedDateTime later = here.plus(LATER).truncatedTo(ChronoUnit.MINUTES);
    ZonedDateTime half = later.plusMinutes((30 - later.getMinute() % 30) % 30);
    boolean today = half.toLocalDate().equals(here.toLocalDate());
    return today && !half.toLocalTime().isAfter(EVENING) ? Optional.of(half) : Optional.empty();
  }
}
