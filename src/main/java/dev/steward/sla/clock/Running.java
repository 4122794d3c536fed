package dev.steward.sla.clock;

import dev.steward.sla.calendar.Calendar;
import dev.steward.sla.calendar.CalendarHistory;
import dev.steward.sla.clock.Piece.Why;
import dev.steward.ticket.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One clock while it is being run.
final class Running {
  private final Target target;
  private final long round;
  private final Instant startedAt;
  private final CalendarHistory calendars;
  private final List<Piece> pieces = new ArrayList<>();
  private Duration elapsed = Duration.ZERO;
  private Clock.State state = Clock.State.RUNNING;
  private @Nullable Terms terms;
  private @Nullable Instant endedAt;
  private @Nullable Instant warnAt;
  private @Nullable Instant dueAt;
  private @Nullable Instant breachedAt;
  private @Nullable Instant countedUntil;
  private boolean over;

  Running(Target target, long round, Instant startedAt, CalendarHistory calendars) {
    this.target = target;
    this.round = round;
    this.startedAt = startedAt;
    this.calendars = calendars;
  }

  Target target() {
    return target;
  }

  long round() {
    return round;
  }

  boolean hasEnded() {
    return over;
  }

  /// It was answered.
  void end(Instant at) {
    over = true;
    endedAt = at;
    state = Clock.State.KEPT;
    dueAt = null;
  }

  /// Nobody waits for it any more.
  void drop(Instant at) {
    over = true;
    endedAt = at;
    state = Clock.State.DROPPED;
    dueAt = null;
  }

  /// Lets a stretch of time pass in which nothing changes.
  ///
  /// @param open whether the stretch goes on beyond its end, into a future that nobody knows
  void pass(Instant from, Instant to, Turn.Situation situation, boolean open) {
    if (over) {
      return;
    }
    situation.terms().filter(t -> t.times().containsKey(target)).ifPresent(t -> terms = t);
    Why why = why(situation);
    state = state(why);
    endedAt = why == Why.SOLVED && target == Target.RESOLUTION ? solvedAt(from) : null;
    dueAt = breachedAt;
    if (breachedAt == null) {
      warnAt = null;
    }
    Duration counted = Duration.ZERO;
    if (why == Why.COUNTED) {
      counted = run(from, to, situation, open);
    }
    if (from.isBefore(to)) {
      pieces.add(piece(from, to, why, situation, counted));
    }
  }

  private Duration run(Instant from, Instant to, Turn.Situation situation, boolean open) {
    Terms promise = situation.terms().orElseThrow();
    Calendar calendar = calendars.at(promise.calendar(), from);
    Duration promised = promise.times().getOrDefault(target, Duration.ZERO);
    if (breachedAt == null) {
      Instant due = due(calendar, from, left(promised));
      warnAt = calendar.after(from, left(promised.multipliedBy(promise.warnAt()).dividedBy(100)));
      boolean breached = situation.binding() && due.isBefore(to);
      if (breached) {
        breachedAt = due;
      }
      dueAt = breached || open ? due : null;
    }
    Duration counted = calendar.within(from, to);
    elapsed = elapsed.plus(counted);
    if (from.isBefore(to)) {
      countedUntil = calendar.isOpen(to.minusNanos(1)) ? to : null;
    }
    return counted;
  }

  /// What is used up just now, at closing time, is due now and not at the next opening, even where
  /// something that does not matter happens at this very instant.
  private Instant due(Calendar calendar, Instant from, Duration left) {
    return left.isZero() && from.equals(countedUntil) ? from : calendar.after(from, left);
  }

  private Duration left(Duration promised) {
    Duration left = promised.minus(elapsed);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Why why(Turn.Situation situation) {
    if (situation.gone()) {
      return Why.MERGED;
    } else if (!situation.status().isUnsolved()) {
      return Why.SOLVED;
    } else if (situation.terms().filter(t -> t.times().containsKey(target)).isEmpty()) {
      return Why.UNPROMISED;
    } else if (situation.terms().get().pausing().contains(situation.status())) {
      return situation.status() == Status.HOLD ? Why.HOLD : Why.PENDING;
    }
    return Why.COUNTED;
  }

  private Clock.State state(Why why) {
    return switch (why) {
      case COUNTED -> Clock.State.RUNNING;
      case PENDING, HOLD -> Clock.State.PAUSED;
      case SOLVED -> target == Target.RESOLUTION ? Clock.State.KEPT : Clock.State.DROPPED;
      case MERGED, UNPROMISED -> Clock.State.DROPPED;
    };
  }

  /// The beginning of the solved time, which later turns do not move.
  private Instant solvedAt(Instant from) {
    return endedAt == null ? from : endedAt;
  }

  private Piece piece(
      Instant from, Instant to, Why why, Turn.Situation situation, Duration counted) {
    return new Piece(
        from,
        to,
        why,
        situation.terms().map(Terms::calendar),
        situation.terms().map(Terms::policy),
        counted);
  }

  /// The clock, unless nothing was ever promised.
  Optional<Clock> result() {
    if (terms == null) {
      return Optional.empty();
    }
    Terms last = terms;
    boolean live = state == Clock.State.RUNNING || state == Clock.State.PAUSED;
    return Optional.of(
        new Clock(
            target,
            round,
            last.policy(),
            last.calendar(),
            state,
            startedAt,
            Optional.ofNullable(endedAt),
            last.times().getOrDefault(target, Duration.ZERO),
            elapsed,
            Optional.ofNullable(state == Clock.State.RUNNING ? warnAt : null),
            Optional.ofNullable(live ? dueAt : null),
            Optional.ofNullable(breachedAt),
            List.copyOf(pieces)));
  }
}
