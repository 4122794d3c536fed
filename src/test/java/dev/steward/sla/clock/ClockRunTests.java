package dev.steward.sla.clock;

import static dev.steward.sla.clock.Turn.What.ANSWERED;
import static dev.steward.sla.clock.Turn.What.ASKED;
import static dev.steward.sla.clock.Turn.What.BEGUN;
import static dev.steward.sla.clock.Turn.What.BROUGHT;
import static dev.steward.sla.clock.Turn.What.CHANGED;
import static dev.steward.sla.clock.Turn.What.TAKEN_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.sla.calendar.CalendarId;
import dev.steward.sla.calendar.Histories;
import dev.steward.sla.calendar.Week;
import dev.steward.ticket.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The decisions about clocks, one by one.
class ClockRunTests {
  private static final CalendarId OFFICE = new CalendarId(1);
  private static final CalendarId ALWAYS = new CalendarId(2);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Terms FOUR_HOURS =
      new Terms(
          7,
          OFFICE,
          Map.of(
              Target.FIRST_REPLY, Duration.ofHours(4),
              Target.NEXT_REPLY, Duration.ofHours(2),
              Target.RESOLUTION, Duration.ofHours(16)),
          Set.of(Status.PENDING),
          75);

  private final List<Turn> turns = new ArrayList<>();
  private Turn.Situation now = new Turn.Situation(Status.NEW, false, Optional.of(FOUR_HOURS), true);
  private long seq;

  @Test
  void aFirstReplyIsDueInOpenTime() {
    turn("2026-10-23T16:30", BEGUN);
    Clock first = clock(Target.FIRST_REPLY, "2026-10-23T17:00");
    assertThat(first.dueAt()).contains(Instant.parse("2026-10-26T11:30:00Z"));
    assertThat(first.warnAt()).contains(Instant.parse("2026-10-26T10:30:00Z"));
    assertThat(first.state()).isEqualTo(Clock.State.RUNNING);
  }

  /// C10: pending over closed time has no effect.
  @Test
  void aPauseOutsideOpenTimeHasNoEffect() {
    turn("2026-06-01T16:00", BEGUN);
    status("2026-06-01T18:00", Status.PENDING);
    status("2026-06-02T08:00", Status.OPEN);
    Clock next = promised(Duration.ofHours(2), "2026-06-02T08:30");
    assertThat(next.dueAt()).contains(Instant.parse("2026-06-02T08:00:00Z"));
  }

  @Test
  void aPauseInOpenTimeStopsTheClock() {
    turn("2026-06-01T09:00", BEGUN);
    status("2026-06-01T10:00", Status.PENDING);
    assertThat(clock(Target.FIRST_REPLY, "2026-06-01T11:00").dueAt()).isEmpty();
    assertThat(clock(Target.FIRST_REPLY, "2026-06-01T11:00").state()).isEqualTo(Clock.State.PAUSED);
    status("2026-06-01T12:00", Status.OPEN);
    assertThat(clock(Target.FIRST_REPLY, "2026-06-01T12:30").dueAt())
        .contains(berlin("2026-06-01T15:00"));
  }

  @Test
  void anAnswerAtTheDueInstantIsInTimeAndALaterOneIsNot() {
    turn("2026-06-01T09:00", BEGUN);
    turn("2026-06-01T13:00", ANSWERED);
    assertThat(clock(Target.FIRST_REPLY, "2026-06-02T13:00").breachedAt()).isEmpty();
    turns.removeLast();
    turn("2026-06-01T13:00:01", ANSWERED);
    assertThat(clock(Target.FIRST_REPLY, "2026-06-02T13:00").breachedAt())
        .contains(berlin("2026-06-01T13:00"));
  }

  /// T141: nobody looked for two hours; the breach is still where it was.
  @Test
  void aBreachIsAtItsInstantWheneverSomebodyLooks() {
    turn("2026-06-01T09:00", BEGUN);
    assertThat(clock(Target.FIRST_REPLY, "2026-06-01T13:00").breachedAt()).isEmpty();
    assertThat(clock(Target.FIRST_REPLY, "2026-06-01T15:00").breachedAt())
        .contains(berlin("2026-06-01T13:00"));
    assertThat(clock(Target.FIRST_REPLY, "2026-07-01T15:00").breachedAt())
        .contains(berlin("2026-06-01T13:00"));
  }

  @Test
  void theNextReplyCountsFromTheOldestUnansweredMessage() {
    turn("2026-06-01T09:00", BEGUN);
    turn("2026-06-01T09:10", ASKED);
    turn("2026-06-01T09:30", ANSWERED);
    turn("2026-06-01T10:00", ASKED);
    turn("2026-06-01T11:00", ASKED);
    List<Clock> all = clocks("2026-06-01T11:30");
    assertThat(all).filteredOn(c -> c.target() == Target.NEXT_REPLY).hasSize(1);
    assertThat(all.getLast().dueAt()).contains(berlin("2026-06-01T12:00"));
    turn("2026-06-01T11:45", ANSWERED);
    turn("2026-06-01T14:00", ASKED);
    assertThat(clocks("2026-06-01T14:30"))
        .filteredOn(c -> c.target() == Target.NEXT_REPLY)
        .extracting(Clock::state)
        .containsExactly(Clock.State.KEPT, Clock.State.RUNNING);
  }

  @Test
  void aSolutionThatIsOpenedAgainGoesOnCounting() {
    turn("2026-06-01T09:00", BEGUN);
    status("2026-06-01T13:00", Status.SOLVED);
    Clock solved = clock(Target.RESOLUTION, "2026-06-03T09:00");
    assertThat(solved.state()).isEqualTo(Clock.State.KEPT);
    assertThat(solved.endedAt()).contains(berlin("2026-06-01T13:00"));
    assertThat(solved.elapsed()).hasHours(4);
    status("2026-06-03T09:00", Status.OPEN);
    Clock again = clock(Target.RESOLUTION, "2026-06-03T10:00");
    assertThat(again.state()).isEqualTo(Clock.State.RUNNING);
    assertThat(again.endedAt()).isEmpty();
    assertThat(again.dueAt()).contains(berlin("2026-06-04T13:00"));
  }

  @Test
  void aQuestionSolvedWithoutAnAnswerIsDropped() {
    turn("2026-06-01T09:00", BEGUN);
    status("2026-06-01T10:00", Status.SOLVED);
    Clock first = clock(Target.FIRST_REPLY, "2026-06-05T10:00");
    assertThat(first.state()).isEqualTo(Clock.State.DROPPED);
    assertThat(first.breachedAt()).isEmpty();
  }

  @Test
  void aHigherPriorityCannotHaveBeenLateBeforeItWasOne() {
    turn("2026-06-01T09:00", BEGUN);
    promise("2026-06-01T12:00", 1);
    Clock first = clock(Target.FIRST_REPLY, "2026-06-01T12:30");
    assertThat(first.dueAt()).contains(berlin("2026-06-01T12:00"));
    assertThat(first.breachedAt()).contains(berlin("2026-06-01T12:00"));
  }

  @Test
  void whatIsBrokenStaysBrokenWhenMoreTimeIsGranted() {
    turn("2026-06-01T09:00", BEGUN);
    promise("2026-06-01T14:00", 40);
    Clock first = clock(Target.FIRST_REPLY, "2026-06-01T15:00");
    assertThat(first.breachedAt()).contains(berlin("2026-06-01T13:00"));
    assertThat(first.dueAt()).contains(berlin("2026-06-01T13:00"));
  }

  @Test
  void timeBeforeThePromiseWasFoundCountsButBreaksNothing() {
    now = new Turn.Situation(Status.NEW, false, Optional.of(FOUR_HOURS), false);
    turn("2026-06-01T09:00", BEGUN);
    now = new Turn.Situation(Status.NEW, false, Optional.of(FOUR_HOURS), true);
    turn("2026-06-01T16:00", CHANGED);
    Clock first = clock(Target.FIRST_REPLY, "2026-06-01T16:30");
    assertThat(first.elapsed()).isEqualTo(Duration.ofMinutes(7 * 60 + 30));
    assertThat(first.breachedAt()).contains(berlin("2026-06-01T16:00"));
  }

  @Test
  void eachCalendarCountsForItsOwnTime() {
    turn("2026-06-01T16:00", BEGUN);
    Terms always =
        new Terms(8, ALWAYS, FOUR_HOURS.times(), FOUR_HOURS.pausing(), FOUR_HOURS.warnAt());
    now = new Turn.Situation(Status.OPEN, false, Optional.of(always), true);
    turn("2026-06-01T20:00", CHANGED);
    assertThat(clock(Target.FIRST_REPLY, "2026-06-01T20:30").dueAt())
        .contains(berlin("2026-06-01T23:00"));
  }

  @Test
  void aMergeBringsTheQuestionWithItsWait() {
    turn("2026-06-01T09:00", BEGUN);
    turn("2026-06-01T09:30", ANSWERED);
    turns.add(
        new Turn(
            berlin("2026-06-01T12:00"), BROUGHT, 40, Optional.of(berlin("2026-06-01T11:00")), now));
    Clock brought = clocks("2026-06-01T12:10").getLast();
    assertThat(brought.startedAt()).isEqualTo(berlin("2026-06-01T11:00"));
    assertThat(brought.dueAt()).contains(berlin("2026-06-01T13:00"));
    turns.add(new Turn(berlin("2026-06-01T12:30"), TAKEN_BACK, 40, now));
    assertThat(clocks("2026-06-02T12:30").getLast().state()).isEqualTo(Clock.State.DROPPED);
    assertThat(clocks("2026-06-02T12:30").getLast().breachedAt()).isEmpty();
  }

  @Test
  void aTicketMergedAwayHasNoClockThatRuns() {
    turn("2026-06-01T09:00", BEGUN);
    now = new Turn.Situation(Status.CLOSED, true, Optional.of(FOUR_HOURS), true);
    turn("2026-06-01T10:00", CHANGED);
    assertThat(clocks("2026-06-08T10:00")).allMatch(c -> c.state() == Clock.State.DROPPED);
    assertThat(clocks("2026-06-08T10:00")).allMatch(c -> c.breachedAt().isEmpty());
  }

  @Test
  void withoutAPromiseThereIsNoClock() {
    now = new Turn.Situation(Status.NEW, false, Optional.empty(), true);
    turn("2026-06-01T09:00", BEGUN);
    assertThat(clocks("2026-06-08T10:00")).isEmpty();
  }

  @Test
  void thePiecesTellTheWholeLife() {
    turn("2026-06-01T09:00", BEGUN);
    status("2026-06-01T10:00", Status.PENDING);
    status("2026-06-01T12:00", Status.OPEN);
    Clock first = clock(Target.FIRST_REPLY, "2026-06-01T12:30");
    assertThat(first.pieces())
        .extracting(Piece::why)
        .containsExactly(Piece.Why.COUNTED, Piece.Why.PENDING, Piece.Why.COUNTED);
    assertThat(first.pieces().stream().map(Piece::counted).reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(first.elapsed());
  }

  private Clock promised(Duration time, String at) {
    List<Turn> shorter =
        turns.stream()
            .map(t ->
                new Turn(
                    t.at(),
                    t.what(),
                    t.round(),
                    new Turn.Situation(t.then().status(), false, Optional.of(terms(time)), true)))
            .toList();
    return ClockRun.of(shorter, history(), berlin(at)).getFirst();
  }

  private static Terms terms(Duration first) {
    return new Terms(7, OFFICE, Map.of(Target.FIRST_REPLY, first), Set.of(Status.PENDING), 75);
  }

  private void promise(String at, int hours) {
    now =
        new Turn.Situation(now.status(), false, Optional.of(terms(Duration.ofHours(hours))), true);
    turn(at, CHANGED);
  }

  private void status(String at, Status status) {
    now = new Turn.Situation(status, now.gone(), now.terms(), true);
    turn(at, CHANGED);
  }

  private void turn(String at, Turn.What what) {
    turns.add(new Turn(berlin(at), what, ++seq, now));
  }

  private Clock clock(Target target, String at) {
    return clocks(at).stream().filter(c -> c.target() == target).findFirst().orElseThrow();
  }

  private List<Clock> clocks(String at) {
    return ClockRun.of(turns, history(), berlin(at));
  }

  private static dev.steward.sla.calendar.CalendarHistory history() {
    return Histories.of(
        Map.of(
            OFFICE, Histories.hours("Europe/Berlin", Week.workdays(Histories.NINE_TO_FIVE)),
            ALWAYS, Histories.hours("UTC", Week.ALWAYS)));
  }

  private static Instant berlin(String at) {
    return java.time.LocalDateTime.parse(at).atZone(BERLIN).toInstant();
  }
}
