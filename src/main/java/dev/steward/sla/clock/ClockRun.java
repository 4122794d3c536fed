package dev.steward.sla.clock;

import dev.steward.sla.calendar.CalendarHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Runs the clocks of one ticket through everything that happened to it. For one run and one
/// thread; the same turns give the same clocks.
public final class ClockRun {
  private final CalendarHistory calendars;
  private final List<Running> all = new ArrayList<>();
  private boolean answered;

  private ClockRun(CalendarHistory calendars) {
    this.calendars = calendars;
  }

  /// The clocks of a ticket, in the order in which they began. What was never promised is missing.
  ///
  /// @param turns in order, the first one [Turn.What#BEGUN]; calendars change only at turns
  /// @param now up to when to count; not before the last turn
  public static List<Clock> of(List<Turn> turns, CalendarHistory calendars, Instant now) {
    var run = new ClockRun(calendars);
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      run.turn(turn);
      boolean last = i == turns.size() - 1;
      Instant end = last ? now : turns.get(i + 1).at();
      run.all.forEach(clock -> clock.pass(turn.at(), end, turn.then(), last));
    }
    return run.all.stream().flatMap(clock -> clock.result().stream()).toList();
  }

  private void turn(Turn turn) {
    switch (turn.what()) {
      case BEGUN -> {
        begin(Target.FIRST_REPLY, 0, turn.at());
        begin(Target.RESOLUTION, 0, turn.at());
      }
      case ASKED -> {
        if (answered && openReplies().isEmpty()) {
          begin(Target.NEXT_REPLY, turn.round(), turn.at());
        }
      }
      case BROUGHT -> bring(turn);
      case ANSWERED -> {
        answered = true;
        openReplies().forEach(clock -> clock.end(turn.at()));
      }
      case TAKEN_BACK ->
          openReplies().stream()
              .filter(clock -> clock.round() == turn.round())
              .forEach(clock -> clock.drop(turn.at()));
      case CHANGED -> {}
    }
  }

  /// The question came with the time it had waited; a promise that was not made to this ticket
  /// cannot have been broken before it came.
  private void bring(Turn turn) {
    Running clock = begin(Target.NEXT_REPLY, turn.round(), turn.since().orElse(turn.at()));
    turn.since()
        .filter(since -> since.isBefore(turn.at()))
        .ifPresent(since ->
            clock.pass(
                since,
                turn.at(),
                new Turn.Situation(
                    turn.then().status(), turn.then().gone(), turn.then().terms(), false),
                false));
  }

  private Running begin(Target target, long round, Instant at) {
    var clock = new Running(target, round, at, calendars);
    all.add(clock);
    return clock;
  }

  private List<Running> openReplies() {
    return all.stream()
        .filter(clock -> clock.target() != Target.RESOLUTION && !clock.hasEnded())
        .toList();
  }
}
