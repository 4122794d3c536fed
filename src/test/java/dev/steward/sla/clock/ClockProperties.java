package dev.steward.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.sla.calendar.BruteForce;
import dev.steward.sla.calendar.Calendar;
import dev.steward.sla.calendar.CalendarHistory;
import dev.steward.sla.calendar.CalendarId;
import dev.steward.sla.calendar.Histories;
import dev.steward.sla.calendar.Hours;
import dev.steward.sla.calendar.Span;
import dev.steward.sla.calendar.Week;
import dev.steward.ticket.Status;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Random lives of tickets, over random calendars that change, near changes of the clocks: every
/// clock agrees with one that looks each minute at what is true in that minute.
class ClockProperties {
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Asia/Singapore",
          "Pacific/Apia");
  private static final int MINUTES = 4 * 1440;

  @Property(tries = 200)
  void everyClockAgreesWithLookingEachMinute(@ForAll long seed) {
    var life = new Life(new Random(seed));
    for (Clock clock : ClockRun.of(life.turns, life.history, life.end)) {
      if (clock.startedAt().equals(life.start) && clock.round() == 0) {
        var slow = new Slow(life, clock.target());
        assertThat(clock.elapsed())
            .as("elapsed %s, seed %d", clock.target(), seed)
            .isEqualTo(Duration.ofMinutes(slow.minutes));
        assertThat(clock.breachedAt())
            .as("breach %s, seed %d", clock.target(), seed)
            .isEqualTo(slow.breach);
      }
    }
  }

  /// Cutting time into more pieces changes nothing: a look in between leaves no trace.
  @Property(tries = 200)
  void aTurnAtWhichNothingChangesChangesNothing(@ForAll long seed) {
    var random = new Random(seed);
    var life = new Life(random);
    List<Turn> more = new ArrayList<>();
    for (int i = 0; i < life.turns.size(); i++) {
      Turn turn = life.turns.get(i);
      more.add(turn);
      Instant next = i + 1 < life.turns.size() ? life.turns.get(i + 1).at() : life.end;
      long gap = Duration.between(turn.at(), next).toMinutes();
      if (gap > 0) {
        more.add(
            new Turn(
                turn.at().plus(random.nextLong(gap + 1), ChronoUnit.MINUTES),
                Turn.What.CHANGED,
                0,
                turn.then()));
      }
    }
    assertThat(facts(ClockRun.of(more, life.history, life.end)))
        .as("seed %d more %s", seed, more)
        .isEqualTo(facts(ClockRun.of(life.turns, life.history, life.end)));
  }

  /// What was broken once stays broken at that instant, however the life goes on.
  @Property(tries = 200)
  void aBreachIsNeverTakenBack(@ForAll long seed) {
    var life = new Life(new Random(seed));
    for (int known = 1; known < life.turns.size(); known++) {
      List<Turn> soFar = life.turns.subList(0, known);
      Instant then = life.turns.get(known).at();
      for (Clock early : ClockRun.of(soFar, life.history, then)) {
        if (early.breachedAt().isPresent()) {
          assertThat(ClockRun.of(life.turns, life.history, life.end))
              .filteredOn(c -> c.target() == early.target() && c.round() == early.round())
              .extracting(Clock::breachedAt)
              .containsExactly(early.breachedAt());
        }
      }
    }
  }

  private static List<List<Object>> facts(List<Clock> clocks) {
    return clocks.stream()
        .map(c ->
            List.<Object>of(
                c.target(),
                c.round(),
                c.state(),
                c.elapsed(),
                c.breachedAt(),
                c.dueAt(),
                c.endedAt(),
                c.promised()))
        .toList();
  }

  /// Looks at every minute; only for clocks that begin with the ticket.
  private static final class Slow {
    private final Life life;
    private final Target target;
    private long minutes;
    private Optional<Instant> breach = Optional.empty();

    Slow(Life life, Target target) {
      this.life = life;
      this.target = target;
      boolean before = false;
      for (Instant at = life.start;
          at.isBefore(life.end) && !isOver(at);
          at = at.plus(1, ChronoUnit.MINUTES)) {
        Turn turn = life.at(at);
        boolean runs = runs(turn);
        boolean open = runs && open(turn, at);
        boolean reached = runs && turn.then().binding() && minutes >= promised(turn);
        if (breach.isEmpty() && reached && (open || before)) {
          breach = Optional.of(at);
        }
        minutes += open ? 1 : 0;
        before = open;
      }
    }

    private boolean open(Turn turn, Instant at) {
      Calendar calendar = life.history.at(turn.then().terms().orElseThrow().calendar(), at);
      return BruteForce.isOpen(calendar, at);
    }

    private static boolean runs(Turn turn) {
      Turn.Situation then = turn.then();
      return then.status().isUnsolved()
          && then.terms().filter(t -> !t.pausing().contains(then.status())).isPresent();
    }

    private long promised(Turn turn) {
      return turn.then()
          .terms()
          .orElseThrow()
          .times()
          .getOrDefault(target, Duration.ZERO)
          .toMinutes();
    }

    private boolean isOver(Instant at) {
      return target == Target.FIRST_REPLY
          && life.turns.stream()
              .anyMatch(t -> t.what() == Turn.What.ANSWERED && !t.at().isAfter(at));
    }
  }

  /// A life: turns on whole minutes over some days, with calendars that change at turns.
  private static final class Life {
    final Instant start;
    final Instant end;
    final List<Turn> turns = new ArrayList<>();
    final CalendarHistory history;

    Life(Random random) {
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      Instant any =
          Instant.parse("2011-06-01T00:00:00Z").plus(random.nextInt(15 * 365), ChronoUnit.DAYS);
      var transition = zone.getRules().nextTransition(any);
      start =
          transition == null || random.nextInt(3) == 0
              ? any
              : transition
                  .getInstant()
                  .truncatedTo(ChronoUnit.MINUTES)
                  .minus(random.nextInt(2 * 1440), ChronoUnit.MINUTES);
      end = start.plus(MINUTES, ChronoUnit.MINUTES);
      List<Instant> moments = new ArrayList<>(List.of(start));
      for (int i = random.nextInt(10); i > 0; i--) {
        moments.add(start.plus(random.nextInt(MINUTES), ChronoUnit.MINUTES));
      }
      moments.sort(null);
      long seq = 0;
      boolean bound = false;
      for (Instant at : moments) {
        Turn.What what = seq == 0 ? Turn.What.BEGUN : what(random);
        bound |= random.nextInt(4) > 0 || seq == moments.size() - 1;
        turns.add(new Turn(at, what, seq++, situation(random, bound)));
      }
      history = history(random, zone, moments);
    }

    Turn at(Instant at) {
      Turn found = turns.getFirst();
      for (Turn turn : turns) {
        found = turn.at().isAfter(at) ? found : turn;
      }
      return found;
    }

    private static Turn.What what(Random random) {
      return List.of(Turn.What.CHANGED, Turn.What.CHANGED, Turn.What.ASKED, Turn.What.ANSWERED)
          .get(random.nextInt(4));
    }

    private static Turn.Situation situation(Random random, boolean bound) {
      Status status =
          List.of(Status.OPEN, Status.OPEN, Status.PENDING, Status.HOLD, Status.SOLVED)
              .get(random.nextInt(5));
      Map<Target, Duration> times = new HashMap<>();
      times.put(Target.FIRST_REPLY, Duration.ofMinutes(random.nextInt(1200)));
      times.put(Target.RESOLUTION, Duration.ofMinutes(random.nextInt(3000)));
      var terms =
          new Terms(
              1,
              new CalendarId(1 + random.nextInt(2)),
              times,
              random.nextBoolean() ? Set.of(Status.PENDING) : Set.of(Status.PENDING, Status.HOLD),
              50);
      return new Turn.Situation(
          status, false, random.nextInt(6) == 0 ? Optional.empty() : Optional.of(terms), bound);
    }

    private static CalendarHistory history(Random random, ZoneId zone, List<Instant> moments) {
      Map<CalendarId, List<Map.Entry<Instant, Hours>>> calendars = new HashMap<>();
      for (long id = 1; id <= 2; id++) {
        List<Map.Entry<Instant, Hours>> versions = new ArrayList<>();
        for (Instant at : moments) {
          if (versions.isEmpty() || random.nextInt(3) == 0) {
            versions.add(Map.entry(at, new Hours(zone, week(random), List.of())));
          }
        }
        calendars.put(new CalendarId(id), versions);
      }
      return Histories.changing(calendars);
    }

    private static Week week(Random random) {
      Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
      for (DayOfWeek day : DayOfWeek.values()) {
        int from = random.nextInt(900);
        days.put(
            day,
            random.nextInt(5) == 0
                ? List.of()
                : List.of(new Span(from, from + 1 + random.nextInt(500))));
      }
      days.put(DayOfWeek.MONDAY, List.of(Span.WHOLE_DAY));
      return new Week(days);
    }
  }
}
