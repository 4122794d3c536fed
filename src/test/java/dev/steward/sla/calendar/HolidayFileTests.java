package dev.steward.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.sla.SlaError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calendar files as they are published, and as they arrive broken.
class HolidayFileTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void readsDaysWithTheirNames() {
    assertThat(
            read("""
            DTSTART;VALUE=DATE:20270206
            DTEND;VALUE=DATE:20270209
            SUMMARY:农历新年\\, Lunar New Year
            """)
                .holidays())
        .containsExactly(
            new Holiday(
                "农历新年, Lunar New Year",
                LocalDate.of(2027, 2, 6),
                LocalDate.of(2027, 2, 8),
                false,
                java.util.List.of()));
  }

  @Test
  void aDayWithoutEndIsOneDay() {
    assertThat(read("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\n").holidays())
        .containsExactly(Holiday.on("Christmas", LocalDate.of(2026, 12, 25)));
    assertThat(read("DTSTART;VALUE=DATE:20261225\nDURATION:P2D\nSUMMARY:Christmas\n").holidays())
        .extracting(Holiday::last)
        .containsExactly(LocalDate.of(2026, 12, 26));
  }

  @Test
  void theSameDateEveryYearStaysOneHoliday() {
    assertThat(
            read("DTSTART;VALUE=DATE:19700501\nRRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1\nSUMMARY:Labour Day\n")
                .holidays())
        .containsExactly(Holiday.on("Labour Day", LocalDate.of(1970, 5, 1)).everyYear());
  }

  @Test
  void otherRecurrencesBecomeTheirComingDays() {
    assertThat(
            read("DTSTART;VALUE=DATE:20011122\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\nSUMMARY:Thanksgiving\n")
                .holidays())
        .extracting(Holiday::first)
        .containsExactly(
            LocalDate.of(2026, 11, 26),
            LocalDate.of(2027, 11, 25),
            LocalDate.of(2028, 11, 23),
            LocalDate.of(2029, 11, 22),
            LocalDate.of(2030, 11, 28),
            LocalDate.of(2031, 11, 27),
            LocalDate.of(2032, 11, 25));
  }

  @Test
  void aRecurrenceEndsAndHasExceptions() {
    assertThat(
            read("""
            DTSTART;VALUE=DATE:20260101
            RRULE:FREQ=YEARLY;UNTIL=20290101
            EXDATE;VALUE=DATE:20280101
            SUMMARY:New Year
            """)
                .holidays())
        .extracting(holiday -> holiday.first().getYear())
        .containsExactly(2026, 2027, 2029);
  }

  @Test
  void leavesOutWhatIsNoWholeDayAndSaysSo() {
    HolidayFile.Content content =
        HolidayFile.read(
            file(
                event("DTSTART:20261224T120000Z\nDTEND:20261224T180000Z\nSUMMARY:Party\n")
                    + event("DTSTART;VALUE=DATE:20261225\nSTATUS:CANCELLED\nSUMMARY:Gone\n")
                    + event("SUMMARY:Never\n")
                    + event("DTSTART;VALUE=DATE:20261226\nSUMMARY:Boxing Day\n")),
            TODAY);
    assertThat(content.holidays()).extracting(Holiday::name).containsExactly("Boxing Day");
    assertThat(content.skipped()).containsExactlyInAnyOrder("Party", "Gone", "Never");
  }

  @Test
  void forgetsYearsThatAreOver() {
    assertRefused(
        file(event("DTSTART;VALUE=DATE:20191225\nSUMMARY:Past\n")), SlaError.EMPTY_CALENDAR_FILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0001",
        "<html>not found</html>",
        "BEGIN:VCALENDAR",
        "BEGIN:VCARD\nEND:VCARD"
      })
  void saysWhenItIsNoCalendarFile(String text) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), SlaError.BAD_CALENDAR_FILE);
  }

  @Test
  void saysWhenThereIsNothingInIt() {
    assertRefused(file(""), SlaError.EMPTY_CALENDAR_FILE);
    assertRefused(
        file(event("DTSTART;VALUE=DATE:20269999\nSUMMARY:No day\n")), SlaError.EMPTY_CALENDAR_FILE);
    assertRefused(new byte[HolidayFile.LARGEST + 1], SlaError.LARGE_CALENDAR_FILE);
  }

  /// A file may ask for every second until the end of time.
  @Test
  void aRecurrenceBombEnds() {
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          assertRefused(
              file(event("DTSTART;VALUE=DATE:19000101\nRRULE:FREQ=SECONDLY\nSUMMARY:x\n")),
              SlaError.EMPTY_CALENDAR_FILE);
          assertRefused(
              file(
                  event(
                      "DTSTART;VALUE=DATE:19000101\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31\nSUMMARY:x\n"
                          + "EXDATE;VALUE=DATE:19000101\n")),
              SlaError.EMPTY_CALENDAR_FILE);
        });
  }

  private static HolidayFile.Content read(String lines) {
    return HolidayFile.read(file(event(lines)), TODAY);
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\nUID:" + lines.hashCode() + "@example\n" + lines + "END:VEVENT\n";
  }

  private static byte[] file(String events) {
    return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//EN\n" + events + "END:VCALENDAR\n")
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(byte[] file, ErrorCode code) {
    assertThatThrownBy(() -> HolidayFile.read(file, TODAY))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
