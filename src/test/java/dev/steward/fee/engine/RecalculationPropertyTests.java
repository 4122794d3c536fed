package dev.steward.fee.engine;

import static dev.steward.fee.Fills.always;
import static dev.steward.fee.Fills.example;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.fee.Money;
import dev.steward.fee.Product;
import dev.steward.fee.Role;
import dev.steward.fee.Side;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What must hold of every fee.
class RecalculationPropertyTests {
  private final Recalculation bitmart = always(example("bitmart.csv"));
  private final Recalculation okx = always(example("okx.json"));

  @Property(tries = 200)
  void theSumIsTheSumOfItsParts(@ForAll("fills") List<Fill> fills) {
    Findings all = bitmart.check(fills, Account.UNKNOWN);
    all.sums()
        .forEach((coin, sum) -> {
          BigDecimal parts =
              fills.stream()
                  .flatMap(fill -> bitmart.check(fill, Account.UNKNOWN).expected().stream())
                  .filter(fee -> fee.coin().equals(coin))
                  .map(Money::amount)
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(sum.expected()).isEqualByComparingTo(parts);
        });
  }

  @Property(tries = 200)
  void theOrderOfFillsChangesNothing(@ForAll("fills") List<Fill> fills, @ForAll long seed) {
    var shuffled = new ArrayList<>(fills);
    Collections.shuffle(shuffled, new Random(seed));
    Findings one = bitmart.check(fills, Account.UNKNOWN);
    Findings other = bitmart.check(shuffled, Account.UNKNOWN);
    assertThat(other.outcome()).isEqualTo(one.outcome());
    assertThat(other.sums().keySet()).isEqualTo(one.sums().keySet());
    one.sums()
        .forEach((coin, sum) ->
            assertThat(java.util.Objects.requireNonNull(other.sums().get(coin)).expected())
                .isEqualByComparingTo(sum.expected()));
    assertThat(codes(other)).isEqualTo(codes(one));
  }

  @Property(tries = 200)
  void aRebateIsNegativeAndAFeeIsNot(@ForAll("fills") List<Fill> fills) {
    for (Fill fill : fills) {
      Fill maker = as(fill, "BTC-USDT", Role.MAKER, "VIP 8");
      Fill taker = as(fill, "BTC-USDT", Role.TAKER, "VIP 8");
      assertThat(fee(okx, maker).signum()).isNotPositive();
      assertThat(fee(okx, taker).signum()).isNotNegative();
    }
  }

  @Property(tries = 200)
  void noFeeHasMoreDigitsThanItsCoinAndItIsTheExactOneRounded(@ForAll("fills") List<Fill> fills) {
    for (Fill fill : fills) {
      BigDecimal fee = fee(bitmart, as(fill, "SOL_USDT", fill.role(), "LV1"));
      BigDecimal exact = fill.price().multiply(fill.quantity()).multiply(new BigDecimal("0.0025"));
      assertThat(fee.scale()).isLessThanOrEqualTo(8);
      assertThat(fee.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.000000005"));
    }
  }

  @Property(tries = 200)
  void chargingWhatIsDueIsAlwaysRightAndOneCentMoreNeverIs(@ForAll("fills") List<Fill> fills) {
    for (Fill fill : fills) {
      Fill tiered = as(fill, fill.symbol(), fill.role(), "LV1");
      Money due = bitmart.check(tiered, Account.UNKNOWN).expected().orElseThrow();
      assertThat(bitmart.check(charged(tiered, due), Account.UNKNOWN).outcome())
          .isEqualTo(Verdict.Outcome.RIGHT);
      Money more = new Money(due.amount().add(new BigDecimal("0.01")), due.coin());
      assertThat(bitmart.check(charged(tiered, more), Account.UNKNOWN).outcome())
          .isEqualTo(Verdict.Outcome.UNEXPLAINED);
    }
  }

  @Provide
  Arbitrary<List<Fill>> fills() {
    Arbitrary<BigDecimal> number =
        Combinators.combine(
                Arbitraries.longs().between(1, 9_999_999_999L),
                Arbitraries.integers().between(0, 8))
            .as((digits, scale) -> new BigDecimal(BigInteger.valueOf(digits), scale));
    return Combinators.combine(
            Arbitraries.of("BTC_USDT", "SOL_USDT", "PEPE_USDT"),
            Arbitraries.of(Side.class),
            Arbitraries.of(Role.class),
            number,
            number,
            Arbitraries.integers().between(1, 4))
        .as((symbol, side, role, price, quantity, order) ->
            new Fill(
                "f",
                "o" + order,
                Fill.Kind.TRADE,
                Product.SPOT,
                symbol,
                side,
                role,
                Optional.of("limit"),
                Optional.empty(),
                Instant.parse("2026-03-10T12:00:00Z"),
                price,
                quantity,
                Optional.empty(),
                Fill.Known.NOTHING))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static List<ReasonCode> codes(Findings findings) {
    return findings.reasons().stream()
        .map(each -> each.reason().code())
        .collect(Collectors.toList());
  }

  private static BigDecimal fee(Recalculation engine, Fill fill) {
    return engine.check(fill, Account.UNKNOWN).expected().orElseThrow().amount();
  }

  private static Fill as(Fill fill, String symbol, Role role, String tier) {
    return new Fill(
        fill.id(),
        fill.orderId(),
        fill.kind(),
        fill.product(),
        symbol,
        fill.side(),
        role,
        fill.orderType(),
        fill.orderedAt(),
        fill.at(),
        fill.price(),
        fill.quantity(),
        fill.charged(),
        new Fill.Known(Optional.of(tier), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static Fill charged(Fill fill, Money money) {
    return new Fill(
        fill.id(),
        fill.orderId(),
        fill.kind(),
        fill.product(),
        fill.symbol(),
        fill.side(),
        fill.role(),
        fill.orderType(),
        fill.orderedAt(),
        fill.at(),
        fill.price(),
        fill.quantity(),
        Optional.of(money),
        fill.known());
  }
}
