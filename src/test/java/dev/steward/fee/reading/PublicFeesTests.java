package dev.steward.fee.reading;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.fee.Fills;
import dev.steward.fee.keeping.Editions;
import dev.steward.fee.keeping.Publishing;
import dev.steward.fee.schedule.Reading;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.Frames;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicFeesTests {
  private final PublicFees fees = desk.the(PublicFees.class);

  @Test
  void calculatesWithEachStepShownInBothLanguages() {
    published();
    Map<String, String> query =
        Map.of("pair", "SOL_USDT", "tier", "LV1", "price", "39999.00", "quantity", "0.1");
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      PublicFeesPage page = fees.page(frame(locale), Choice.of(query));
      assertThat(page.answer().fee()).isEqualTo("9.99975 USDT");
      assertThat(page.answer().steps()).hasSize(4);
      assertThat(page.savings()).isNotEmpty();
    }
  }

  @Test
  void saysWhatIsWrongWithWhatWasTyped() {
    published();
    assertThat(problem(Map.of("price", "many", "quantity", "1")))
        .isEqualTo("fee.calculator.numbers");
    assertThat(problem(Map.of("price", "-1", "quantity", "1"))).isEqualTo("fee.calculator.numbers");
    assertThat(problem(Map.of("price", "1", "quantity", "1", "pair", "<script>")))
        .isEqualTo("fee.calculator.pair");
    assertThat(problem(Map.of("price", "1", "quantity", "1", "pair", "BTC_USDT", "discount", "on")))
        .isEqualTo("fee.calculator.token");
  }

  @Test
  void findsPairsHoweverTheyAreWritten() {
    published();
    for (String words : List.of("btc/usdt", "BTC-USDT", "btcusdt")) {
      assertThat(fees.page(frame(Locale.ENGLISH), Choice.of(Map.of("q", words))).rows())
          .extracting(PublicFeesPage.Row::pair)
          .containsExactly("BTC_USDT");
    }
  }

  private String problem(Map<String, String> query) {
    return fees.page(frame(Locale.ENGLISH), Choice.of(query)).answer().problem();
  }

  private static void published() {
    if (desk.the(Editions.class).all().isEmpty()
        && desk.the(Publishing.class)
                .handIn(na, Fills.text("bitmart.csv"), Instant.parse("2020-01-01T00:00:00Z"), "")
            instanceof Reading.Understood<Long>(Long id)) {
      desk.the(Publishing.class).publish(max, id);
    }
  }

  private static Frame frame(Locale locale) {
    return desk.the(Frames.class).forEverybody(locale, "Fees", other -> "/hc/" + other + "/fees");
  }
}
