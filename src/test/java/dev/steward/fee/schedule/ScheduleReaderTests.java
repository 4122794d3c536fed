package dev.steward.fee.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.fee.Fills;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleReaderTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"bitmart.csv", "binance.json", "okx.json", "kraken.json", "coinbase.json"})
  void examplesAreMarkedAndDatedAndWrittenTheSameWayTwice(String file) {
    Schedule schedule = Fills.example(file);
    assertThat(schedule.example()).isTrue();
    assertThat(schedule.source()).startsWith("https://");
    String text = ScheduleJson.write(schedule);
    assertThat(ScheduleReader.read(text)).isEqualTo(new Reading.Understood<>(schedule));
    assertThat(ScheduleJson.digest(ScheduleJson.write(schedule)))
        .isEqualTo(ScheduleJson.digest(text));
  }

  @Test
  void namesEveryFaultOfATableWithItsLine() {
    String table =
        """
        record,venue,title,asOf,symbol,class,base,quote,code,tier,maker,taker,oops
        schedule,x,X,2026-01-01
        tier,,,,,,,,LV1
        rate,,,,,A,,,,LV1,much,0.1
        rate,,,,,B,,,,LV9,0.1,0.1,what
        pair,,,,BTC_USDT,A,BTC
        gift,,,,
        """;
    assertThat(flaws(table)).containsExactly("line 7 record");
    assertThat(flaws(table.replace("gift,,,,\n", "")))
        .contains("line 4 · maker number", "line 5 · oops unknown", "line 6 · quote missing");
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    assertThat(
            flaws(
                minimal(
                    "'pairs': [{'symbol':'A_B','class':'Q','base':'A','quote':'B'},{'symbol':'A_B','class':'Q','base':'A','quote':'B'}]")))
        .contains("pair twice", "rates no-rate");
  }

  @Test
  void refusesADiscountThatDoesNotSayWhichWayItIsMeant() {
    assertThat(flaws(minimal("'discount': {'token':'B'}")))
        .containsExactly("discount · payFraction fraction");
    assertThat(
            flaws(minimal("'discount': {'token':'B','payFraction':'0.25','offFraction':'0.75'}")))
        .containsExactly("discount · payFraction fraction");
  }

  @Test
  void refusesTimesInSecondsAndNumbersWithoutEnd() {
    assertThat(
            flaws(
                minimal(
                    "'promotions': [{'code':'P','maker':'0','from':'1700000000','until':'1800000000000'}]")))
        .contains("promotions[0] · from instant");
    assertThat(flaws(minimal("'withdrawals': [{'coin':'A','network':'N','fee':'1e999999999'}]")))
        .containsExactly("withdrawals[0] · fee number");
    assertThat(flaws("{\"venue\":")).containsExactly("line 1 json");
    assertThat(flaws("record,a\nschedule,\"never closed")).containsExactly("line 2 quote");
  }

  @Property(tries = 200)
  void answersWhateverComes(@ForAll String text) {
    assertThat(ScheduleReader.read(text)).isInstanceOf(Reading.Flawed.class);
    assertThat(ScheduleReader.read("{" + text)).isInstanceOf(Reading.Flawed.class);
    assertThat(ScheduleReader.read("record,a\n" + text)).isInstanceOf(Reading.Flawed.class);
  }

  private static String minimal(String more) {
    return "{'venue':'x','title':'X','asOf':'2026-01-01','tiers':[{'code':'T'}],'rates':[{'tier':'T','class':'A','maker':'0','taker':'0'}],%s}"
        .formatted(more)
        .replace('\'', '"');
  }

  private static List<String> flaws(String text) {
    return switch (ScheduleReader.read(text)) {
      case Reading.Understood<Schedule> _ -> List.of();
      case Reading.Flawed<Schedule>(List<Flaw> flaws) ->
          flaws.stream().map(flaw -> (flaw.place() + " " + flaw.key()).strip()).toList();
    };
  }
}
