package dev.steward.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.error.Refusal;
import dev.steward.sla.SlaError;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vectors of the service specification: each is exact to the second.
class CalendarTests {
  private static final Span NINE_TO_FIVE = new Span(9 * 60, 17 * 60);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          C2 over the end of summer time,        Europe/Berlin, workdays 09:00-17:00, 2026-10-23T16:30, PT4H, 2026-10-26T11:30:00Z
          C12 begins exactly at closing,         Europe/Berlin, workdays 09:00-17:00, 2026-06-01T17:00, PT1M, 2026-06-02T07:01:00Z
          C12 is due at the closing instant,     Europe/Berlin, workdays 09:00-17:00, 2026-06-01T16:59, PT1M, 2026-06-01T15:00:00Z
          C14 over a lunch break,                Europe/Berlin, workdays 09:00-12:00;13:00-17:00, 2026-06-01T11:30, PT1H, 2026-06-01T11:30:00Z
          C16 over a Friday that never was,      Pacific/Apia,  workdays 09:00-17:00, 2011-12-29T16:00, PT2H, 2012-01-01T20:00:00Z
          C18 a night that ends summer time,     Europe/Berlin, every 22:00-24:00;00:00-06:00, 2026-10-25T00:30, PT4H, 2026-10-25T02:30:00Z
          C18 a night that begins summer time,   Europe/Berlin, every 22:00-24:00;00:00-06:00, 2026-03-29T00:30, PT4H, 2026-03-29T03:30:00Z
          C22 nothing to do starts when it opens, Europe/Berlin, workdays 09:00-17:00, 2026-05-30T12:00, PT0S, 2026-06-01T07:00:00Z
          C22 and at once while it is open,      Europe/Berlin, workdays 09:00-17:00, 2026-06-01T12:00, PT0S, 2026-06-01T10:00:00Z
          Hong Kong has no summer time now,      Asia/Hong_Kong, workdays 09:00-17:00, 2026-06-01T16:00, PT2H, 2026-06-02T02:00:00Z
          """)
  void dueTimes(
      String name, String zone, String week, LocalDateTime start, Duration time, Instant due) {
    Calendar calendar = calendar(zone, week);
    assertThat(calendar.after(start.atZone(ZoneId.of(zone)).toInstant(), time)).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          C4 the end of summer time is half an hour, Australia/Lord_Howe, every 22:00-24:00;00:00-06:00, 2026-04-04T12:00, 2026-04-05T12:00, PT8H30M
          C4 and so is its beginning,                Australia/Lord_Howe, every 22:00-24:00;00:00-06:00, 2026-10-03T12:00, 2026-10-04T12:00, PT7H30M
          C6 a Sunday of 25 hours,                   Europe/Paris, SUNDAY 00:00-24:00, 2020-10-24T12:00, 2020-10-26T12:00, PT25H
          C6 a Sunday of 23 hours,                   Europe/Paris, SUNDAY 00:00-24:00, 2020-03-28T12:00, 2020-03-30T12:00, PT23H
          C8 105 Mondays,                            UTC, MONDAY 00:00-24:00, 2014-04-06T12:00, 2016-04-06T12:00, PT2520H
          C14 over lunch,                            Europe/Berlin, workdays 09:00-12:00;13:00-17:00, 2026-06-01T11:59, 2026-06-01T13:01, PT2M
          C24 backwards is negative,                 UTC, MONDAY 00:00-24:00, 2026-06-01T12:00, 2026-06-01T11:00, PT-1H
          Hong Kong since 1979,                      Asia/Hong_Kong, workdays 09:00-17:00, 2024-01-01T00:00, 2024-01-08T00:00, PT40H
          A midnight that does not exist,            America/Sao_Paulo, every 00:00-24:00, 2018-11-03T12:00, 2018-11-05T12:00, PT47H
          A gap inside the hours,                    Europe/Berlin, SUNDAY 01:00-04:00, 2026-03-29T00:00, 2026-03-30T00:00, PT2H
          A gap that swallows the hours,             Europe/Berlin, SUNDAY 02:15-02:45, 2026-03-29T00:00, 2026-03-30T00:00, PT30M
          An hour that happens twice counts once,    Europe/Berlin, SUNDAY 02:15-02:45, 2026-10-25T00:00, 2026-10-26T00:00, PT30M
          """)
  void openTime(
      String name, String zone, String week, LocalDateTime from, LocalDateTime to, Duration open) {
    ZoneId at = ZoneId.of(zone);
    assertThat(calendar(zone, week).within(from.atZone(at).toInstant(), to.atZone(at).toInstant()))
        .isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T19:30:00Z, 2026-07-02T03:30:00Z",
    "2026-01-14T20:30:00Z, 2026-01-15T03:30:00Z",
    "2026-03-10T19:30:00Z, 2026-03-11T03:30:00Z",
    "2026-07-03T20:00:00Z, 2026-07-06T04:00:00Z"
  })
  void followsTheSun(Instant start, Instant due) {
    assertThat(sun().after(start, Duration.ofHours(4))).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"2026-07-01, 20", "2026-01-14, 21", "2026-03-11, 20", "2026-10-28, 20"})
  void coversTheDayFromThreePlaces(LocalDate day, int hours) {
    Instant from = Instant.parse(day + "T00:00:00Z");
    assertThat(sun().within(from, from.plus(Duration.ofDays(1)))).hasHours(hours);
  }

  @Test
  void holidaysAreDaysOfTheirPlace() {
    var week = Week.workdays(NINE_TO_FIVE);
    var newYear = Holiday.on("Lunar New Year", LocalDate.of(2026, 2, 17));
    var hongKong =
        new Calendar(List.of(new Hours(ZoneId.of("Asia/Hong_Kong"), week, List.of(newYear))));
    assertThat(hongKong.after(Instant.parse("2026-02-16T08:30:00Z"), Duration.ofHours(1)))
        .isEqualTo("2026-02-18T01:30:00Z");
  }

  @Test
  void aHolidayMayHaveShorterHours() {
    LocalDate eve = LocalDate.of(2026, 12, 24);
    var half = new Holiday("Christmas Eve", eve, eve, false, Span.parse("09:00-12:00"));
    var calendar =
        new Calendar(
            List.of(new Hours(ZoneId.of("UTC"), Week.workdays(NINE_TO_FIVE), List.of(half))));
    assertThat(
            calendar.within(
                Instant.parse("2026-12-24T00:00:00Z"), Instant.parse("2026-12-25T00:00:00Z")))
        .hasHours(3);
  }

  @Test
  void aLongHolidayCrossesWeeksAndYears() {
    var closed =
        new Holiday(
            "Shutdown", LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 4), true, List.of());
    var calendar =
        new Calendar(
            List.of(new Hours(ZoneId.of("UTC"), Week.workdays(NINE_TO_FIVE), List.of(closed))));
    assertThat(calendar.nextOpening(Instant.parse("2026-12-23T17:00:00Z")))
        .isEqualTo("2027-01-05T09:00:00Z");
    assertThat(calendar.nextOpening(Instant.parse("2029-01-01T12:00:00Z")))
        .isEqualTo("2029-01-05T09:00:00Z");
  }

  @Test
  void theLastDayOfFebruaryComesInLeapYears() {
    Holiday leap = Holiday.on("Leap day", LocalDate.of(2024, 2, 29)).everyYear();
    assertThat(leap.covers(LocalDate.of(2028, 2, 29))).isTrue();
    assertThat(leap.covers(LocalDate.of(2026, 2, 28))).isFalse();
    assertThat(leap.covers(LocalDate.of(2026, 3, 1))).isFalse();
    assertThat(leap.covers(LocalDate.of(2020, 2, 29))).isFalse();
  }

  @Test
  void aroundTheClockIsPlainTime() {
    Instant now = Instant.parse("2026-03-29T00:59:59Z");
    assertThat(Calendar.ALWAYS.after(now, Duration.ofHours(30)))
        .isEqualTo(now.plus(Duration.ofHours(30)));
    Calendar apia = calendar("Pacific/Apia", "every 00:00-24:00");
    Instant before = Instant.parse("2011-12-30T08:00:00Z");
    assertThat(apia.after(before, Duration.ofDays(3))).isEqualTo(before.plus(Duration.ofDays(3)));
    assertThat(apia.openings(before, before.plus(Duration.ofDays(9)))).hasSize(1);
  }

  @Test
  void refusesACalendarThatNeverOpens() {
    assertThatThrownBy(() -> new Week(Map.of())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new Week(Map.of(DayOfWeek.MONDAY, List.of())))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new Calendar(List.of())).isInstanceOf(Refusal.class);
    var mondays = new Week(Map.of(DayOfWeek.MONDAY, List.of(NINE_TO_FIVE)));
    List<Holiday> all =
        java.util.stream.IntStream.range(0, 12)
            .mapToObj(month -> LocalDate.of(2026, month + 1, 1))
            .map(first ->
                new Holiday("off", first, first.plusMonths(1).plusDays(2), true, List.of()))
            .toList();
    var never = new Calendar(List.of(new Hours(ZoneId.of("UTC"), mondays, all)));
    assertThatThrownBy(() -> never.nextOpening(Instant.parse("2026-06-01T00:00:00Z")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo(SlaError.NEVER_OPEN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"9:77-12:00", "17:00-09:00", "09:00-09:00", "24:00-25:00", "nine to five", "09:00"})
  void refusesHoursThatAreNone(String hours) {
    assertThatThrownBy(() -> Span.parse(hours)).isInstanceOf(Refusal.class);
  }

  @Test
  void refusesHoursThatOverlap() {
    assertThatThrownBy(() -> Span.parse("09:00-12:00, 11:59-13:00")).isInstanceOf(Refusal.class);
    assertThat(Span.parse("13:00-18:00，09:00–13:00；")).hasSize(2);
    assertThat(Span.parse(" ")).isEmpty();
  }

  static Calendar sun() {
    var week = Week.workdays(NINE_TO_FIVE);
    return new Calendar(
        java.util.stream.Stream.of("Asia/Singapore", "Europe/London", "America/New_York")
            .map(zone -> new Hours(ZoneId.of(zone), week, List.of()))
            .toList());
  }

  private static Calendar calendar(String zone, String week) {
    String[] words = week.split(" ");
    DayOfWeek[] days =
        switch (words[0]) {
          case "every" -> DayOfWeek.values();
          case "workdays" -> Week.workdays(NINE_TO_FIVE).days().keySet().toArray(DayOfWeek[]::new);
          default -> new DayOfWeek[] {DayOfWeek.valueOf(words[0])};
        };
    Span[] spans = Span.parse(words[1]).toArray(Span[]::new);
    return new Calendar(List.of(new Hours(ZoneId.of(zone), Week.every(days, spans), List.of())));
  }
}
