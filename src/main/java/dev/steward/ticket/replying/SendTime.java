package dev.steward.ticket.replying;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The times people choose most, in the agent's own zone.
public enum SendTime {
  HOUR,
  TOMORROW,
  MONDAY;

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /// The word in forms.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SendTime> find(String code) {
    return Arrays.stream(values()).filter(time -> time.code().equals(code)).findFirst();
  }

  LocalDateTime after(LocalDateTime now) {
    return switch (this) {
      case HOUR -> now.plusHours(1);
      case TOMORROW -> now.toLocalDate().plusDays(1).atTime(MORNING);
      case MONDAY ->
          now.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(MORNING);
    };
  }
}
