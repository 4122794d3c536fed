package dev.steward.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Random calendars in zones with every kind of transition, against the minute-by-minute truth and
/// against the laws that any measure of time keeps.
class CalendarProperties {
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "America/Sao_Paulo",
          "Asia/Hong_Kong",
          "Pacific/Apia",
          "Asia/Kathmandu",
          "America/Havana",
          "Africa/Casablanca",
          "Asia/Tehran",
          "Pacific/Kwajalein",
          "Antarctica/Troll",
          "Europe/Dublin",
          "Asia/Beirut");

  @Property(tries = 1500)
  void agreesWithTheMinuteByMinuteTruth(
      @ForAll("cases") Case made, @ForAll @IntRange(min = 0, max = 900) int minutes) {
    Instant to = made.from.plus(minutes * 3L, ChronoUnit.MINUTES);
    assertThat(made.calendar.within(made.from, to))
        .isEqualTo(Duration.ofMinutes(BruteForce.minutes(made.calendar, made.from, to)));
    Duration limit = Duration.ofDays(8);
    Optional<Instant> slow = BruteForce.after(made.calendar, made.from, minutes, limit);
    Instant fast = made.calendar.after(made.from, Duration.ofMinutes(minutes));
    if (slow.isPresent()) {
      assertThat(fast).isEqualTo(slow.get());
    } else {
      assertThat(fast).isAfterOrEqualTo(made.from.plus(limit));
    }
  }

  @Property(tries = 10_000)
  void keepsTheLawsOfTime(
      @ForAll("cases") Case made,
      @ForAll @IntRange(min = 0, max = 200_000) int first,
      @ForAll @IntRange(min = 0, max = 200_000) int second) {
    Instant a = made.from;
    Instant b = a.plusSeconds(first);
    Instant c = b.plusSeconds(second);
    Calendar calendar = made.calendar;
    assertThat(calendar.within(a, b).plus(calendar.within(b, c))).isEqualTo(calendar.within(a, c));
    assertThat(calendar.within(c, a)).isEqualTo(calendar.within(a, c).negated());
    Instant due = calendar.after(a, Duration.ofSeconds(first));
    assertThat(calendar.within(a, due)).isEqualTo(Duration.ofSeconds(first));
    assertThat(due).isAfterOrEqualTo(a);
    assertThat(calendar.after(a, Duration.ofSeconds((long) first + second))).isAfterOrEqualTo(due);
    assertThat(calendar.within(b, c)).isBetween(Duration.ZERO, Duration.ofSeconds(second));
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.longs().map(seed -> made(new Random(seed)));
  }

  record Case(Calendar calendar, Instant from) {}

  private static Case made(Random random) {
    List<Hours> places = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      places.add(hours(random));
    }
    var calendar = new Calendar(places);
    return new Case(calendar, start(places.getFirst().zone(), random));
  }

  /// Half of the time near a transition of the zone, where the mistakes are.
  private static Instant start(ZoneId zone, Random random) {
    long day =
        random.nextLong(
            LocalDate.of(1970, 1, 1).toEpochDay(), LocalDate.of(2037, 12, 1).toEpochDay());
    Instant any = Instant.ofEpochSecond(day * 86_400 + random.nextInt(1440) * 60L);
    var transition = zone.getRules().nextTransition(any);
    if (random.nextBoolean() && transition != null) {
      return transition
          .getInstant()
          .truncatedTo(ChronoUnit.MINUTES)
          .minus(random.nextInt(3000), ChronoUnit.MINUTES);
    }
    return any;
  }

  private static Hours hours(Random random) {
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, random.nextInt(4) == 0 ? List.of() : spans(random));
    }
    days.put(DayOfWeek.of(1 + random.nextInt(7)), spans(random));
    List<Holiday> holidays = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate first = LocalDate.of(1970 + random.nextInt(60), 1, 1).plusDays(random.nextInt(366));
      List<Span> short_ = random.nextInt(3) == 0 ? spans(random) : List.of();
      holidays.add(
          new Holiday(
              "h" + i, first, first.plusDays(random.nextInt(5)), random.nextInt(3) > 0, short_));
    }
    return new Hours(zone, new Week(days), holidays);
  }

  private static List<Span> spans(Random random) {
    var spans = new ArrayList<Span>();
    int at = random.nextInt(4) == 0 ? 0 : random.nextInt(600);
    while (at < 1400 && spans.size() < 4) {
      int to = random.nextInt(5) == 0 ? 1440 : Math.min(1440, at + 1 + random.nextInt(400));
      spans.add(new Span(at, to));
      at = to + random.nextInt(200);
    }
    return spans;
  }
}
