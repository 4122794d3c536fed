package dev.steward.fee.engine;

import static dev.steward.fee.Fills.fill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.fee.Fills;
import dev.steward.fee.Money;
import dev.steward.fee.Product;
import dev.steward.fee.schedule.Schedule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// Figures that exchanges print, to the last digit.
class GoldenCaseTests {

  /// The components of Binance's own FAQ, whose rates are fictional.
  static final String COMMISSION_FAQ =
      """
      {'venue': 'binance', 'title': 'FAQ', 'asOf': '2024-01-15',
       'charging': {'taken': 'received', 'scale': 8, 'scales': ['BNB:%s']},
       'pairs': [{'symbol': 'BTCUSDT', 'base': 'BTC', 'quote': 'USDT'}],
       'tiers': [{'code': 'Regular'}],
       'rates': [{'tier': 'Regular', 'maker': '0.00000010', 'taker': '0.00000020',
                  'buyer': '0.00000030', 'seller': '0.00000040'}],
       'discount': {'token': 'BNB', '%s': '0.25', 'on': true},
       'surcharges': [
         {'code': 'tax', 'extra': 'tax', 'from': '2020-01-01T00:00:00Z', 'maker': '0.00000112',
          'taker': '0.00000114', 'buyer': '0.00000118', 'seller': '0.00000116'},
         {'code': 'special', 'extra': 'special', 'from': '2020-01-01T00:00:00Z', 'maker': '0.01',
          'taker': '0.02', 'buyer': '0.03', 'seller': '0.04'}]}
      """;

  @Test
  void bitMartSpotBuyTakerInQuote() {
    var verdict =
        check(
            Fills.example("bitmart.csv"),
            fill("SOL_USDT", "39999.00", "0.1").charged("9.99975", "USDT"));
    assertThat(verdict.expected()).hasValueSatisfying(same("9.99975", "USDT"));
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.RIGHT);
  }

  @Test
  void bitMartSpotSellTaker() {
    var verdict =
        check(
            Fills.example("bitmart.csv"),
            fill("BTC_USDT", "67.00", "1").selling().charged("0.067", "USDT"));
    assertThat(verdict.expected()).hasValueSatisfying(same("0.067", "USDT"));
  }

  @Test
  void bitMartFuturesToFiveDigits() {
    Schedule futures =
        Fills.schedule(
            """
            {'venue': 'bitmart', 'title': 'Futures', 'asOf': '2025-01-01', 'charging': {'scale': 5},
             'pairs': [{'product': 'futures', 'symbol': 'BTCUSDT', 'base': 'BTC', 'quote': 'USDT', 'contractSize': '0.001'}],
             'tiers': [{'product': 'futures', 'code': 'General'}],
             'rates': [{'product': 'futures', 'tier': 'General', 'maker': '0.0002', 'taker': '0.0006'}]}
            """);
    var verdict =
        check(
            futures,
            fill("BTCUSDT", "67123.4", "1").of(Product.FUTURES).charged("0.04027", "USDT"));
    assertThat(verdict.expected()).hasValueSatisfying(same("0.04027", "USDT"));
    assertThat(verdict.steps())
        .anySatisfy(step -> assertThat(step.texts()).contains("0.04027404", "0.04027"));
  }

  @Test
  void binanceStandardTaxAndSpecial() {
    var sale = fill("BTCUSDT", "35000", "0.49975").selling().discount(false);
    var verdict = check(faq("payFraction", 9), sale);
    assertThat(verdict.steps())
        .anySatisfy(step -> assertThat(step.texts()).contains("0.01049475"))
        .anySatisfy(step -> assertThat(step.texts()).contains("0.040229875", "0.04022988"))
        .anySatisfy(step -> assertThat(step.texts()).contains("1049.475"));
    assertThat(verdict.expected()).hasValueSatisfying(same("1049.52572463", "USDT"));
  }

  /// The trap: `0.25` is what is left to pay in this FAQ and what is taken off in advertisements.
  @Test
  void binanceDiscountAsPartToPay() {
    assertThat(inToken("payFraction")).contains("0.000010091").doesNotContain("0.000030273");
  }

  @Test
  void binanceDiscountAsPartTakenOff() {
    assertThat(inToken("offFraction")).contains("0.000030273").doesNotContain("0.000010091");
  }

  @Test
  void onlyTheStandardComponentIsDiscounted() {
    assertThat(inToken("payFraction")).contains("0.00015473", "4.036442308", "4.036607129");
  }

  @Test
  void kraken() {
    Schedule schedule =
        Fills.schedule(
            """
            {'venue': 'kraken', 'title': 'Example', 'asOf': '2025-01-01', 'charging': {'scale': 2},
             'pairs': [{'symbol': 'XBT/USD', 'base': 'XBT', 'quote': 'USD'}],
             'tiers': [{'code': '0+'}, {'code': '1M+', 'criteria': 'volume_30d USD 1000000'}],
             'rates': [{'tier': '0+', 'maker': '0.22%', 'taker': '0.22%'}, {'tier': '1M+', 'maker': '0.06%', 'taker': '0.06%'}]}
            """);
    assertThat(check(schedule, fill("XBT/USD", "10000", "1").tier("0+")).expected())
        .hasValueSatisfying(same("22.00", "USD"));
    assertThat(check(schedule, fill("XBT/USD", "10000", "1").tier("1M+")).expected())
        .hasValueSatisfying(same("6.00", "USD"));
  }

  /// A token's own tax makes rates that look impossible and are not.
  @Test
  void aRateOfTwelvePercentIsNoFault() {
    Schedule schedule =
        Fills.schedule(
            """
            {'venue': 'bitmart', 'title': 'Outlier', 'asOf': '2021-05-01',
             'pairs': [{'symbol': 'SAFE_USDT', 'base': 'SAFE', 'quote': 'USDT'}],
             'tiers': [{'code': 'LV1'}], 'rates': [{'tier': 'LV1', 'maker': '0.0025', 'taker': '0.0025'}],
             'surcharges': [{'code': 'SAFE-TAX', 'symbols': ['SAFE_USDT'], 'from': '2021-01-01T00:00:00Z', 'maker': '12%', 'taker': '12%'}]}
            """);
    var verdict = check(schedule, fill("SAFE_USDT", "1", "100").charged("12.25", "USDT"));
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.RIGHT);
    assertThat(verdict.reasons())
        .extracting(Reason::code)
        .contains(ReasonCode.TOKEN_TAX_OR_SPECIAL_RATE);
  }

  private static java.util.List<String> inToken(String fraction) {
    var sale = fill("BTCUSDT", "35000", "0.49975").selling().discount(true).token("5", "260");
    return check(faq(fraction, 9), sale).steps().stream()
        .flatMap(step -> step.texts().stream())
        .map(text -> text.replaceAll("(\\.\\d{9})\\d+", "$1"))
        .toList();
  }

  private static Schedule faq(String fraction, int scale) {
    return Fills.schedule(COMMISSION_FAQ.formatted(scale, fraction));
  }

  private static Verdict check(Schedule schedule, Fills.Draft fill) {
    return Fills.always(schedule).check(fill.done(), Account.UNKNOWN);
  }

  private static java.util.function.Consumer<Money> same(String amount, String coin) {
    return money -> {
      assertThat(money.amount()).isEqualByComparingTo(new BigDecimal(amount));
      assertThat(money.coin()).isEqualTo(coin);
    };
  }
}
