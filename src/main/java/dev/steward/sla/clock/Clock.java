package dev.steward.sla.clock;

import dev.steward.sla.calendar.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One promise to one ticket, as far as it has come.
///
/// @param round number of the event that began it; 0 for what begins with the ticket
/// @param policy whose promise it is, or was last
/// @param startedAt when the waiting began
/// @param endedAt when it was answered or solved
/// @param promised how much open time was promised
/// @param elapsed how much of it has passed, overtime included
/// @param warnAt when to warn, or when that was
/// @param dueAt when it is broken unless it ends before; the breach where it is broken; empty while
///   it stands still or nobody waits
/// @param breachedAt when it was broken
/// @param pieces its life so far, in order
public record Clock(
    Target target,
    long round,
    long policy,
    CalendarId calendar,
    State state,
    Instant startedAt,
    Optional<Instant> endedAt,
    Duration promised,
    Duration elapsed,
    Optional<Instant> warnAt,
    Optional<Instant> dueAt,
    Optional<Instant> breachedAt,
    List<Piece> pieces) {

  /// How a clock stands.
  public enum State {
    /// It runs.
    RUNNING,
    /// It stands still.
    PAUSED,
    /// It has ended: answered or solved, in time or not.
    KEPT,
    /// It has ended without an answer: solved, merged away, or not promised any more.
    DROPPED;

    /// The name in the database: lower case.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether somebody still waits for it.
  public boolean isOpen() {
    return state == State.RUNNING || state == State.PAUSED;
  }

  /// What is left of the promise; negative when it is late.
  public Duration left() {
    return promised.minus(elapsed);
  }
}
