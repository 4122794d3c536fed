package dev.steward.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A year of trades of an account, charged as the demo's schedule says; but about one fill in forty
/// is charged at the rate of another class, so that there is something to find.
final class Trades {
  static final String ASKER = "77310442";
  static final String ASKED = "20261119-7731";
  private static final int DAYS = 365;
  private static final Map<String, String> PRICES =
      Map.of(
          "BTC_USDT", "67000.00",
          "ETH_USDT", "3400.00",
          "SOL_USDT", "158.40",
          "XRP_USDT", "0.6123",
          "PEPE_USDT", "0.00001134");
  private static final List<String> SYMBOLS = PRICES.keySet().stream().sorted().toList();

  private Trades() {}

  static List<Map<String, Object>> of(String uid, Instant from, Instant to, Instant now) {
    var all = new ArrayList<Map<String, Object>>();
    Instant today = Accounts.day(now);
    for (int i = 0; i < DAYS; i++) {
      Instant day = today.minus(Duration.ofDays(i));
      if (!day.plus(Duration.ofDays(1)).isBefore(from) && day.isBefore(to)) {
        on(all, uid, day, now);
      }
    }
    return all.stream()
        .filter(each -> {
          Instant at = Instant.parse(String.valueOf(each.get("at")));
          return !at.isBefore(from) && at.isBefore(to) && at.isBefore(now);
        })
        .toList();
  }

  static List<Map<String, Object>> ofOrder(String uid, String order, Instant now) {
    if (uid.equals(ASKER) && order.equals(ASKED)) {
      return List.of(asked(now));
    }
    return of(uid, now.minus(Duration.ofDays(DAYS)), now, now).stream()
        .filter(each -> order.equals(each.get("orderId")))
        .toList();
  }

  /// The order that a customer of the demo writes about.
  private static Map<String, Object> asked(Instant now) {
    Instant at = Accounts.day(now).minus(Duration.ofHours(30));
    var fill = new LinkedHashMap<String, Object>();
    fill.put("id", ASKED + "-1");
    fill.put("orderId", ASKED);
    fill.put("kind", "trade");
    fill.put("product", "spot");
    fill.put("symbol", "SOL_USDT");
    fill.put("side", "buy");
    fill.put("role", "taker");
    fill.put("orderType", "limit");
    fill.put("orderedAt", at.minusSeconds(1).toString());
    fill.put("at", at.toString());
    fill.put("price", "133.33");
    fill.put("quantity", "30");
    fill.put("fee", "9.99975");
    return charged(fill, "LV1");
  }

  private static void on(List<Map<String, Object>> all, String uid, Instant day, Instant now) {
    long number = day.getEpochSecond() / 86_400;
    var random = Accounts.random(uid + number);
    int orders = random.nextInt(4);
    for (int order = 0; order < orders; order++) {
      String symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
      Instant placed = day.plusSeconds(random.nextInt(80_000));
      String id =
          day.toString().substring(0, 10).replace("-", "") + "-" + (1000 + random.nextInt(8999));
      boolean buy = random.nextBoolean();
      boolean taker = random.nextInt(3) > 0;
      int fills = 1 + random.nextInt(3);
      for (int fill = 0; fill < fills; fill++) {
        boolean took = fill == 0 ? taker : taker && random.nextInt(3) > 0;
        all.add(fill(uid, id, fill, symbol, buy, took, placed, random, now));
      }
    }
  }

  private static Map<String, Object> fill(
      String uid,
      String order,
      int number,
      String symbol,
      boolean buy,
      boolean taker,
      Instant placed,
      SplittableRandom random,
      Instant now) {
    BigDecimal middle = new BigDecimal(PRICES.getOrDefault(symbol, "1"));
    BigDecimal price =
        middle
            .multiply(BigDecimal.valueOf(9_500L + random.nextInt(1_000), 4))
            .setScale(middle.scale(), RoundingMode.HALF_UP);
    BigDecimal quantity =
        BigDecimal.valueOf(20L + random.nextInt(4_000)).divide(price, 4, RoundingMode.UP);
    Instant at = placed.plusMillis(40L + number * 61_000L);
    String tier = tierAt(uid, at, now);
    boolean wrong = random.nextInt(40) == 0;
    BigDecimal rate = rate(symbol, tier, taker, wrong, at);
    BigDecimal fee = price.multiply(quantity).multiply(rate).setScale(8, RoundingMode.HALF_UP);
    var fill = new LinkedHashMap<String, Object>();
    fill.put("id", order + "-" + (number + 1));
    fill.put("orderId", order);
    fill.put("kind", "trade");
    fill.put("product", "spot");
    fill.put("symbol", symbol);
    fill.put("side", buy ? "buy" : "sell");
    fill.put("role", taker ? "taker" : "maker");
    fill.put("orderType", "limit");
    fill.put("orderedAt", placed.toString());
    fill.put("at", at.toString());
    fill.put("price", price.toPlainString());
    fill.put("quantity", quantity.toPlainString());
    fill.put("fee", fee.toPlainString());
    return charged(fill, tier);
  }

  private static Map<String, Object> charged(Map<String, Object> fill, String tier) {
    fill.put("feeCoin", "USDT");
    fill.put("tier", tier);
    fill.put("discountOn", false);
    return fill;
  }

  /// The hour after midnight is the old tier's still.
  private static String tierAt(String uid, Instant at, Instant now) {
    return Accounts.tiers(uid, now).stream()
        .filter(each -> {
          Instant met = Instant.parse(String.valueOf(each.get("at")));
          Instant count = Accounts.day(met.plus(Duration.ofDays(1)).minusNanos(1));
          return !count.plus(Duration.ofHours(1)).isAfter(at);
        })
        .map(each -> String.valueOf(each.get("tier")))
        .reduce("LV1", (_, last) -> last);
  }

  private static BigDecimal rate(
      String symbol, String tier, boolean taker, boolean wrong, Instant at) {
    String pairClass =
        switch (symbol) {
          case "BTC_USDT", "ETH_USDT" -> "A";
          case "PEPE_USDT" -> "C";
          default -> "B";
        };
    boolean second = tier.equals("LV2");
    if (wrong) {
      return new BigDecimal(pairClass.equals("C") ? "0.0050" : "0.0040");
    }
    boolean free =
        pairClass.equals("A")
            && !taker
            && !at.isBefore(Instant.parse("2026-11-01T00:00:00Z"))
            && at.isBefore(Instant.parse("2026-11-16T00:00:00Z"));
    return new BigDecimal(
        switch (pairClass) {
          case "A" -> free ? "0" : second && !taker ? "0.0009" : "0.0010";
          case "B" -> second ? taker ? "0.0022" : "0.0020" : "0.0025";
          default -> second ? taker ? "0.0038" : "0.0034" : "0.0040";
        });
  }
}
