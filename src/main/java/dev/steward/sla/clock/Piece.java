package dev.steward.sla.clock;

import dev.steward.sla.calendar.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A stretch of a clock's life, for the page that explains it.
///
/// @param why why it counted or did not
/// @param calendar by which it counted
/// @param policy whose promise it was
/// @param counted how much open time passed; zero where it did not count
public record Piece(
    Instant from,
    Instant to,
    Why why,
    Optional<CalendarId> calendar,
    Optional<Long> policy,
    Duration counted) {

  /// Why a stretch counts or not.
  public enum Why {
    /// The clock ran.
    COUNTED,
    /// It was not our turn.
    PENDING,
    /// Somebody else's turn.
    HOLD,
    /// The matter was solved.
    SOLVED,
    /// The ticket was merged into another.
    MERGED,
    /// Nothing was promised.
    UNPROMISED;

    /// The name in messages: lower case.
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Whether it counted.
  public boolean counts() {
    return why == Why.COUNTED;
  }
}
