package dev.steward.sla.keeping;

import dev.steward.sla.clock.Clock;
import dev.steward.sla.clock.Target;
import dev.steward.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A clock as its row has it.
///
/// @param alarmAt the next instant at which something is to be told
/// @param warnedAt when the warning was due that was told
/// @param toldAt when the breach was told
public record KeptClock(
    TicketId ticket,
    Target target,
    long round,
    long policy,
    long calendar,
    Clock.State state,
    Instant startedAt,
    Optional<Instant> endedAt,
    Duration promised,
    Duration elapsed,
    Optional<Instant> warnAt,
    Optional<Instant> dueAt,
    Optional<Instant> alarmAt,
    Optional<Instant> warnedAt,
    Optional<Instant> breachedAt,
    Optional<Instant> toldAt) {

  /// Whether somebody still waits for it.
  public boolean isOpen() {
    return state == Clock.State.RUNNING || state == Clock.State.PAUSED;
  }

  /// What tells it from the other clocks of its ticket.
  Key key() {
    return new Key(target, round);
  }

  record Key(Target target, long round) {}

  /// The row for a clock that was worked out now. What was told stays told, and a breach stays the
  /// one that was told.
  static KeptClock of(TicketId ticket, Clock clock, Optional<KeptClock> before, Instant now) {
    Optional<Instant> breached =
        before
            .filter(b -> b.toldAt.isPresent())
            .flatMap(KeptClock::breachedAt)
            .or(clock::breachedAt);
    Optional<Instant> told = before.flatMap(KeptClock::toldAt).or(() -> breached.map(_ -> now));
    Optional<Instant> due = clock.isOpen() ? breached.or(clock::dueAt) : Optional.empty();
    Optional<Instant> warnDue =
        clock.warnAt().filter(at -> !at.isAfter(now)).filter(_ -> breached.isEmpty());
    Optional<Instant> warned = before.flatMap(KeptClock::warnedAt).or(() -> warnDue);
    return new KeptClock(
        ticket,
        clock.target(),
        clock.round(),
        clock.policy(),
        clock.calendar().value(),
        clock.state(),
        clock.startedAt(),
        clock.endedAt(),
        clock.promised(),
        clock.elapsed(),
        clock.warnAt(),
        due,
        alarm(clock, warned, breached),
        warned,
        breached,
        told);
  }

  private static Optional<Instant> alarm(
      Clock clock, Optional<Instant> warned, Optional<Instant> breached) {
    if (clock.state() != Clock.State.RUNNING || breached.isPresent()) {
      return Optional.empty();
    }
    return warned.isEmpty() ? clock.warnAt().or(clock::dueAt) : clock.dueAt();
  }

  /// The row of a clock that is not there any more, such as one whose question was taken back.
  KeptClock dropped() {
    return new KeptClock(
        ticket,
        target,
        round,
        policy,
        calendar,
        Clock.State.DROPPED,
        startedAt,
        endedAt,
        promised,
        elapsed,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        warnedAt,
        breachedAt,
        toldAt);
  }

  /// Whether a reader would notice the difference; that a clock has gone on running is none.
  boolean looksLike(KeptClock other) {
    return withoutElapsed().equals(other.withoutElapsed());
  }

  private KeptClock withoutElapsed() {
    return new KeptClock(
        ticket,
        target,
        round,
        policy,
        calendar,
        state,
        startedAt,
        endedAt,
        promised,
        state == Clock.State.RUNNING
            ? Duration.ZERO
            : elapsed.truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
        warnAt,
        dueAt,
        alarmAt,
        warnedAt,
        breachedAt,
        toldAt);
  }
}
