package dev.steward.bench;

import dev.steward.fee.Fills;
import dev.steward.fee.Money;
import dev.steward.fee.Role;
import dev.steward.fee.engine.Account;
import dev.steward.fee.engine.Fill;
import dev.steward.fee.engine.Findings;
import dev.steward.fee.engine.Recalculation;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// `bin/bench exchange`: how long it takes to recompute fees, beside multiplying the same numbers
/// alone.
final class ExchangeBench {
  private static final int ROUNDS = 7;

  private final int count;

  ExchangeBench(Bench.Options options) {
    this.count = (int) options.number("fills", 100_000);
  }

  void run() {
    List<Fill> fills = fills();
    Recalculation engine = Fills.always(Fills.example("bitmart.csv"));
    var account =
        new Account(
            Optional.of("standard"),
            List.of(
                new Account.Met(
                    dev.steward.fee.Product.SPOT, "LV1", Instant.parse("2025-01-01T00:00:00Z")),
                new Account.Met(
                    dev.steward.fee.Product.SPOT, "LV2", Instant.parse("2026-03-01T12:00:00Z"))),
            List.of(new Account.Switch(Instant.parse("2026-02-01T00:00:00Z"), true)),
            Optional.empty());
    long cpu = cpu();
    long cold = time(() -> engine.check(fills, account));
    long coldCpu = (cpu() - cpu) / 1_000_000;
    var warm = new ArrayList<Long>();
    var bare = new ArrayList<Long>();
    for (int i = 0; i < ROUNDS; i++) {
      warm.add(time(() -> engine.check(fills, account)));
      bare.add(time(() -> bare(fills)));
    }
    Findings findings = engine.check(fills, account);
    long usual = warm.stream().sorted().toList().get(ROUNDS / 2);
    long reference = bare.stream().sorted().toList().get(ROUNDS / 2);
    System.out.printf("%-44s %10s%n", "", "ms");
    System.out.printf("%-44s %10d%n", "fills recomputed, first time: " + count, cold);
    System.out.printf("%-44s %10d%n", "  of it processor time", coldCpu);
    System.out.printf("%-44s %10d%n", "fills recomputed, median of " + ROUNDS, usual);
    System.out.printf("%-44s %10d%n", "price × quantity × rate alone (reference)", reference);
    System.out.printf("%-44s %10s%n", "reasons found", findings.reasons().size());
    System.out.printf(
        "{\"bench\":\"exchange\",\"fills\":%d,\"first_ms\":%d,\"first_cpu_ms\":%d,\"median_ms\":%d,\"reference_ms\":%d,\"limit_ms\":2000,\"within\":%b}%n",
        count, cold, coldCpu, usual, reference, cold <= 2000);
  }

  private static BigDecimal bare(List<Fill> fills) {
    BigDecimal rate = new BigDecimal("0.0025");
    BigDecimal sum = BigDecimal.ZERO;
    for (Fill fill : fills) {
      sum = sum.add(fill.price().multiply(fill.quantity()).multiply(rate));
    }
    return sum;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private List<Fill> fills() {
    var random = new SplittableRandom(7);
    var symbols = List.of("BTC_USDT", "ETH_USDT", "SOL_USDT", "XRP_USDT", "PEPE_USDT");
    var fills = new ArrayList<Fill>(count);
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    for (int i = 0; i < count; i++) {
      Fills.Draft draft =
          Fills.fill(
                  symbols.get(random.nextInt(symbols.size())),
                  BigDecimal.valueOf(random.nextLong(1, 9_000_000), 2).toPlainString(),
                  BigDecimal.valueOf(random.nextLong(1, 900_000_000), 6).toPlainString())
              .id("t" + i)
              .as(random.nextBoolean() ? Role.MAKER : Role.TAKER)
              .at(start.plusSeconds(i * 100L).toString())
              .token("1000000", "0.31");
      fills.add(with(draft.done(), "o" + i / 3, random));
    }
    return fills;
  }

  private static Fill with(Fill fill, String order, SplittableRandom random) {
    var charged = new Money(BigDecimal.valueOf(random.nextLong(1, 90_000_000), 8), "USDT");
    return new Fill(
        fill.id(),
        order,
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
        Optional.of(charged),
        fill.known());
  }
}
