package dev.steward.fee.engine;

import static dev.steward.fee.Fills.account;
import static dev.steward.fee.Fills.always;
import static dev.steward.fee.Fills.example;
import static dev.steward.fee.Fills.fill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.fee.Product;
import dev.steward.fee.Role;
import dev.steward.fee.engine.Verdict.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Why a fee is what it is.
class RecalculationTests {
  private final Recalculation bitmart = always(example("bitmart.csv"));
  private final Recalculation binance = always(example("binance.json"));
  private final Recalculation okx = always(example("okx.json"));

  @Test
  void aLimitOrderCanBeATaker() {
    var verdict = bitmart.check(fill("SOL_USDT", "100", "1").tier("LV2").done(), Account.UNKNOWN);
    assertThat(codes(verdict))
        .contains(ReasonCode.TAKER_NOT_MAKER, ReasonCode.PAIR_CLASS_DIFFERENT);
  }

  @Test
  void aTierMetAtMidnightCountsAnHourLater() {
    Account account = account("standard", "LV1@2026-01-01T00:00:00Z", "LV2@2026-03-09T23:30:00Z");
    var before = fill("SOL_USDT", "100", "1").as(Role.MAKER).at("2026-03-10T00:59:59.999Z");
    var after = fill("SOL_USDT", "100", "1").as(Role.MAKER).at("2026-03-10T01:00:00Z");

    Verdict early = bitmart.check(before.charged("0.25", "USDT").done(), account);
    assertThat(early.outcome()).isEqualTo(Outcome.RIGHT);
    assertThat(codes(early)).contains(ReasonCode.TIER_NOT_YET_EFFECTIVE);
    Verdict late = bitmart.check(after.charged("0.2", "USDT").done(), account);
    assertThat(late.outcome()).isEqualTo(Outcome.RIGHT);
    assertThat(codes(late)).doesNotContain(ReasonCode.TIER_NOT_YET_EFFECTIVE);
  }

  @Test
  void chargingTheOldTierTooLongIsUnexplainedAndLooksLikeIt() {
    Account account = account("standard", "LV1@2026-01-01T00:00:00Z", "LV2@2026-03-08T23:30:00Z");
    var late = fill("SOL_USDT", "100", "1").as(Role.MAKER).charged("0.25", "USDT");
    Verdict verdict = bitmart.check(late.done(), account);
    assertThat(verdict.outcome()).isEqualTo(Outcome.UNEXPLAINED);
    assertThat(verdict.difference())
        .hasValueSatisfying(d -> assertThat(d).isEqualByComparingTo("0.05"));
    assertThat(verdict.likenesses()).contains(new Verdict.Likeness("tier", "LV1"));
  }

  @Test
  void aLostTierIsNamed() {
    Account account = account("standard", "LV3@2026-01-01T00:00:00Z", "LV1@2026-03-01T00:00:00Z");
    Verdict verdict = bitmart.check(fill("SOL_USDT", "100", "1").done(), account);
    assertThat(codes(verdict)).contains(ReasonCode.TIER_LOST);
  }

  @Test
  void theDiscountMayBeOffOrNotForThisAccountOrItsCoinShort() {
    var fill = fill("BTC_USDT", "1000", "1").tier("LV1");
    assertThat(codes(bitmart.check(fill.discount(false).done(), Account.UNKNOWN)))
        .contains(ReasonCode.DISCOUNT_OFF);
    assertThat(codes(bitmart.check(fill.discount(true).done(), account("professional"))))
        .contains(ReasonCode.DISCOUNT_NOT_ELIGIBLE);
    Verdict poor =
        bitmart.check(fill.discount(true).token("0.1", "0.5").done(), account("standard"));
    assertThat(codes(poor)).contains(ReasonCode.DISCOUNT_TOKEN_SHORT);
    assertThat(poor.expected()).hasValueSatisfying(fee -> assertThat(fee).hasToString("1 USDT"));
    Verdict rich =
        bitmart.check(fill.discount(true).token("10", "0.5").done(), account("standard"));
    assertThat(rich.expected()).hasValueSatisfying(fee -> assertThat(fee).hasToString("1.5 BMX"));
    assertThat(codes(rich)).contains(ReasonCode.FEE_IN_THIRD_ASSET);
  }

  @Test
  void nothingIsClaimedWhereSomethingIsNotKnown() {
    var fill = fill("BTC_USDT", "1000", "1").tier("LV1").discount(true).charged("1", "USDT");
    Verdict verdict = bitmart.check(fill.done(), account("standard"));
    assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(verdict.missing()).contains("token-price");
    assertThat(bitmart.check(fill("NEW_USDT", "1", "1").done(), Account.UNKNOWN).missing())
        .containsExactly("pair");
    assertThat(
            new Recalculation(_ -> Optional.empty())
                .check(fill("BTC_USDT", "1", "1").done(), Account.UNKNOWN)
                .missing())
        .containsExactly("edition");
  }

  @Test
  void anUnknownTierThatWouldExplainItIsAskedForInsteadOfCalledAFault() {
    var lower = fill("SOL_USDT", "100", "1").charged("0.22", "USDT");
    assertThat(bitmart.check(lower.done(), Account.UNKNOWN).outcome()).isEqualTo(Outcome.LESS);
    var odd = fill("SOL_USDT", "100", "1").charged("0.31", "USDT");
    assertThat(bitmart.check(odd.done(), Account.UNKNOWN).outcome()).isEqualTo(Outcome.UNEXPLAINED);
  }

  @Test
  void aPromotionCountsUntilItsLastMoment() {
    var fill = fill("BTC_USDT", "1000", "1").as(Role.MAKER).tier("LV1");
    assertThat(bitmart.check(fill.at("2023-12-01T23:59:59Z").done(), Account.UNKNOWN).expected())
        .hasValueSatisfying(fee -> assertThat(fee.amount()).isZero());
    Verdict after = bitmart.check(fill.at("2023-12-02T00:00:00Z").done(), Account.UNKNOWN);
    assertThat(after.expected()).hasValueSatisfying(fee -> assertThat(fee).hasToString("1 USDT"));
    assertThat(codes(after)).contains(ReasonCode.PROMO_ENDED);
  }

  @Test
  void aFeeOutOfWhatWasBoughtMakesItLess() {
    Verdict verdict =
        binance.check(fill("BTCUSDT", "50000", "1").discount(false).done(), Account.UNKNOWN);
    assertThat(verdict.expected())
        .hasValueSatisfying(fee -> assertThat(fee).hasToString("0.001 BTC"));
    assertThat(verdict.reasons())
        .contains(Reason.of(ReasonCode.FEE_IN_BASE_SO_RECEIVED_LESS, "0.999", "BTC"));
  }

  @Test
  void aRebateIsNegativeAndItsSignIsChecked() {
    var fill = fill("BTC-USDT", "50000", "1").selling().as(Role.MAKER).tier("VIP 8");
    Verdict right = okx.check(fill.charged("-2.5", "USDT").done(), Account.UNKNOWN);
    assertThat(right.outcome()).isEqualTo(Outcome.RIGHT);
    assertThat(codes(right)).contains(ReasonCode.REBATE_SIGN);
    Verdict wrong = okx.check(fill.charged("2.5", "USDT").done(), Account.UNKNOWN);
    assertThat(wrong.outcome()).isEqualTo(Outcome.UNEXPLAINED);
    assertThat(wrong.likenesses()).contains(new Verdict.Likeness("sign", ""));
  }

  @Test
  void theTierAtThePlacingOfTheOrderCountsWhereTheScheduleSaysSo() {
    Account account =
        account("standard", "0-10k@2026-01-01T00:00:00Z", "10k-50k@2026-03-10T11:30:00Z");
    var fill = fill("BTC-USD", "100", "1").ordered("2026-03-10T11:00:00Z").charged("0.6", "USD");
    assertThat(always(example("coinbase.json")).check(fill.done(), account).outcome())
        .isEqualTo(Outcome.RIGHT);
  }

  @Test
  void fillsOfAnOrderAreNotNettedAcrossCoinsAndRoles() {
    var first =
        fill("BTC_USDT", "1000", "1")
            .tier("LV1")
            .discount(true)
            .token("10", "0.5")
            .charged("1.5", "BMX");
    var second =
        fill("BTC_USDT", "1000", "1")
            .id("2")
            .as(Role.MAKER)
            .tier("LV1")
            .discount(true)
            .token("0", "0.5")
            .charged("1", "USDT");
    Findings findings = bitmart.check(List.of(first.done(), second.done()), account("standard"));
    assertThat(findings.sums().keySet()).containsExactly("BMX", "USDT");
    assertThat(findings.outcome()).isEqualTo(Outcome.RIGHT);
    assertThat(findings.reasons())
        .extracting(counted -> counted.reason().code())
        .contains(ReasonCode.FILLS_IN_SEVERAL_COINS, ReasonCode.PARTIAL_FILL_MIXED_ROLE);
  }

  @Test
  void volumeThatDoesNotCountIsNamed() {
    var excluded =
        new Account.Excluded(new BigDecimal("200000"), new BigDecimal("60000"), BigDecimal.ZERO);
    var account = new Account(Optional.of("standard"), List.of(), List.of(), Optional.of(excluded));
    assertThat(codes(bitmart.check(fill("SOL_USDT", "1", "1").tier("LV1").done(), account)))
        .contains(ReasonCode.SUBACCOUNT_VOLUME_EXCLUDED)
        .doesNotContain(ReasonCode.VOLUME_EXCLUDED_PAIR);
  }

  @Test
  void whatIsNoTradingFeeIsSaidToBeNone() {
    Fill trade = fill("BTCUSDT", "1", "1").of(Product.FUTURES).done();
    assertThat(codes(bitmart.check(as(trade, Fill.Kind.FUNDING, trade.symbol()), Account.UNKNOWN)))
        .containsExactly(ReasonCode.FUNDING_FEE_NOT_TRADE_FEE);
    assertThat(
            codes(bitmart.check(as(trade, Fill.Kind.CONVERSION, trade.symbol()), Account.UNKNOWN)))
        .containsExactly(ReasonCode.SPREAD_NOT_FEE);
    Fill out = fill("x", "1", "100").charged("13", "USDT").done();
    Verdict verdict = bitmart.check(as(out, Fill.Kind.WITHDRAWAL, "USDT/ERC20"), Account.UNKNOWN);
    assertThat(verdict.outcome()).isEqualTo(Outcome.RIGHT);
    assertThat(codes(verdict)).containsExactly(ReasonCode.NETWORK_WITHDRAWAL_FEE);
  }

  @Test
  void oneUnitOfTheLastDigitIsRounding() {
    var fill = fill("SOL_USDT", "33.333333", "0.1").tier("LV1");
    Verdict verdict = bitmart.check(fill.charged("0.00833334", "USDT").done(), Account.UNKNOWN);
    assertThat(verdict.outcome()).isEqualTo(Outcome.RIGHT);
    assertThat(codes(verdict)).contains(ReasonCode.ROUNDING);
    assertThat(bitmart.check(fill.charged("0.00833335", "USDT").done(), Account.UNKNOWN).outcome())
        .isEqualTo(Outcome.UNEXPLAINED);
  }

  @Test
  void theEditionOfTheMomentCounts() {
    Instant change = Instant.parse("2026-03-10T12:00:00Z");
    var old =
        new Edition(1, 1, "aaaaaaaaaa", Instant.EPOCH, Optional.of(change), example("bitmart.csv"));
    var now = new Edition(2, 2, "bbbbbbbbbb", change, Optional.empty(), example("bitmart.csv"));
    var both =
        new Recalculation(
            at -> List.of(old, now).stream().filter(e -> e.isValidAt(at)).findFirst());
    assertThat(
            both.check(
                    fill("BTC_USDT", "1", "1").at("2026-03-10T11:59:59.999Z").done(),
                    Account.UNKNOWN)
                .edition())
        .contains(old);
    assertThat(
            both.check(
                    fill("BTC_USDT", "1", "1").at("2026-03-10T12:00:00Z").done(), Account.UNKNOWN)
                .edition())
        .contains(now);
  }

  private static Fill as(Fill fill, Fill.Kind kind, String symbol) {
    return new Fill(
        fill.id(),
        fill.orderId(),
        kind,
        fill.product(),
        symbol,
        fill.side(),
        fill.role(),
        fill.orderType(),
        fill.orderedAt(),
        fill.at(),
        fill.price(),
        fill.quantity(),
        fill.charged(),
        fill.known());
  }

  private static List<ReasonCode> codes(Verdict verdict) {
    return verdict.reasons().stream().map(Reason::code).toList();
  }
}
