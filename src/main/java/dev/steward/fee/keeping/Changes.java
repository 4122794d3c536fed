package dev.steward.fee.keeping;

import dev.steward.fee.Decimals;
import dev.steward.fee.Rates;
import dev.steward.fee.schedule.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What differs between two schedules, line by line, in an order people can read.
public final class Changes {

  /// One line.
  ///
  /// @param part which part of the schedule, as text `fee.part.<word>`
  /// @param what the row, as in `spot LV1 A`
  /// @param before empty where it is new
  /// @param after empty where it is gone
  public record Line(String part, String what, String before, String after) {}

  private Changes() {}

  /// The differences, none where the two say the same.
  public static List<Line> between(Schedule before, Schedule after) {
    var lines = new ArrayList<Line>();
    compare(lines, "rate", rates(before), rates(after));
    compare(lines, "tier", tiers(before), tiers(after));
    compare(lines, "pair", pairs(before), pairs(after));
    compare(lines, "discount", discount(before), discount(after));
    compare(lines, "promotion", promotions(before), promotions(after));
    compare(lines, "surcharge", surcharges(before), surcharges(after));
    compare(lines, "withdrawal", withdrawals(before), withdrawals(after));
    compare(lines, "rule", rules(before), rules(after));
    return lines;
  }

  private static void compare(
      List<Line> lines, String part, Map<String, String> before, Map<String, String> after) {
    var keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      String old = before.getOrDefault(key, "");
      String now = after.getOrDefault(key, "");
      if (!old.equals(now)) {
        lines.add(new Line(part, key, old, now));
      }
    }
  }

  private static Map<String, String> rates(Schedule schedule) {
    var all = new LinkedHashMap<String, String>();
    schedule
        .rows()
        .forEach(row ->
            all.put(
                word(row.product()) + " " + row.tier() + " " + row.pairClass(),
                rates(row.rates())));
    return all;
  }

  /// Maker and taker; with sides, all four.
  static String rates(Rates rates) {
    String both = Decimals.percent(rates.buyMaker()) + " / " + Decimals.percent(rates.buyTaker());
    return rates.isSided()
        ? both
            + " · "
            + Decimals.percent(rates.sellMaker())
            + " / "
            + Decimals.percent(rates.sellTaker())
        : both;
  }

  private static Map<String, String> tiers(Schedule schedule) {
    var all = new LinkedHashMap<String, String>();
    schedule
        .tiers()
        .forEach(tier ->
            all.put(
                word(tier.product()) + " " + tier.code(),
                String.join(
                    tier.all() ? " + " : " | ",
                    tier.criteria().stream()
                        .map(each ->
                            word(each.measure())
                                + " ≥ "
                                + Decimals.plain(each.least())
                                + " "
                                + each.unit())
                        .toList())));
    return all;
  }

  private static Map<String, String> pairs(Schedule schedule) {
    var all = new LinkedHashMap<String, String>();
    schedule
        .pairs()
        .forEach(pair ->
            all.put(
                word(pair.product()) + " " + pair.symbol(),
                pair.pairClass()
                    + pair.contractSize().map(size -> " × " + Decimals.plain(size)).orElse("")
                    + pair.taken().map(taken -> " " + word(taken)).orElse("")));
    return all;
  }

  private static Map<String, String> discount(Schedule schedule) {
    return schedule
        .discount()
        .map(each ->
            Map.of(
                each.token(),
                Decimals.percent(each.payFraction())
                    + " "
                    + new TreeSet<>(each.products())
                    + " "
                    + new TreeSet<>(each.accountTypes())
                    + (each.on() ? " on" : " off")))
        .orElse(Map.of());
  }

  private static Map<String, String> promotions(Schedule schedule) {
    var all = new LinkedHashMap<String, String>();
    schedule
        .promotions()
        .forEach(each ->
            all.put(
                each.code(),
                each.maker().map(Decimals::percent).orElse("–")
                    + " / "
                    + each.taker().map(Decimals::percent).orElse("–")
                    + " "
                    + each.from()
                    + " – "
                    + each.until()));
    return all;
  }

  private static Map<String, String> surcharges(Schedule schedule) {
    var all = new LinkedHashMap<String, String>();
    schedule
        .surcharges()
        .forEach(each ->
            all.put(
                each.code(),
                word(each.extra())
                    + " "
                    + rates(each.rates())
                    + " "
                    + each.from()
                    + each.until().map(until -> " – " + until).orElse("")));
    return all;
  }

  private static Map<String, String> withdrawals(Schedule schedule) {
    var all = new LinkedHashMap<String, String>();
    schedule
        .withdrawals()
        .forEach(each ->
            all.put(
                each.coin() + " " + each.network(),
                Decimals.plain(each.fee())
                    + " (≥ "
                    + Decimals.plain(each.least())
                    + ")"
                    + (each.open() ? "" : " ✕")));
    return all;
  }

  private static Map<String, String> rules(Schedule schedule) {
    Schedule.Timing timing = schedule.timing();
    Schedule.Charging charging = schedule.charging();
    return Map.of(
        "charging",
        word(charging.taken())
            + " "
            + word(charging.rounding())
            + " "
            + charging.scale()
            + " "
            + new java.util.TreeMap<>(charging.scales()),
        "timing",
        timing.everyMinutes()
            + "+"
            + timing.offsetMinutes()
            + "+"
            + timing.delayMinutes()
            + " "
            + word(timing.decides()));
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(java.util.Locale.ROOT);
  }
}
