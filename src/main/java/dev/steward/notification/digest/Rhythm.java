package dev.steward.notification.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How often somebody is written to.
public enum Rhythm {
  /// As soon as it is a minute old, so that what belongs together comes together.
  AT_ONCE,
  /// At the full hour.
  HOURLY,
  /// In the morning.
  DAILY,
  /// Not at all.
  NEVER;

  /// What people have who chose nothing.
  public static final Rhythm USUAL = HOURLY;

  private static final Duration SHORT = Duration.ofMinutes(1);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /// The word in the database, in forms and of texts.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The rhythm of a word.
  public static Optional<Rhythm> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /// The end of the last period that is over: what happened before it may be written now.
  Instant over(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    return switch (this) {
      case AT_ONCE -> now.minus(SHORT);
      case HOURLY -> local.truncatedTo(ChronoUnit.HOURS).toInstant();
      case DAILY -> morning(local);
      case NEVER -> Instant.EPOCH;
    };
  }

  private static Instant morning(ZonedDateTime local) {
    Instant today = local.toLocalDate().atTime(MORNING).atZone(local.getZone()).toInstant();
    return today.isAfter(local.toInstant())
        ? local.toLocalDate().minusDays(1).atTime(MORNING).atZone(local.getZone()).toInstant()
        : today;
  }
}
