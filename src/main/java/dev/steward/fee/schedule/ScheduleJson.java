package dev.steward.fee.schedule;

import dev.steward.fee.Decimals;
import dev.steward.fee.Product;
import dev.steward.fee.Rates;
import dev.steward.fee.schedule.Schedule.Scope;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// The one way a schedule is written: the same schedule is always the same text, so that its digest
/// names it for ever. Numbers are texts, so that no program on the way makes a binary fraction of
/// them.
public final class ScheduleJson {

  private ScheduleJson() {}

  /// The canonical text.
  public static String write(Schedule schedule) {
    ObjectNode root = ScheduleReader.JSON.createObjectNode();
    root.put("venue", schedule.venue());
    root.put("title", schedule.title());
    root.put("example", schedule.example());
    root.put("asOf", schedule.asOf().toString());
    root.put("source", schedule.source());
    charging(root, schedule.charging());
    timing(root, schedule.timing());
    schedule.pairs().forEach(pair -> pair(root.withArray("pairs").addObject(), pair));
    schedule.tiers().forEach(tier -> tier(root.withArray("tiers").addObject(), tier));
    schedule.rows().forEach(row -> row(root.withArray("rates").addObject(), row));
    schedule.discount().ifPresent(discount -> discount(root.putObject("discount"), discount));
    schedule
        .promotions()
        .forEach(each -> promotion(root.withArray("promotions").addObject(), each));
    schedule
        .surcharges()
        .forEach(each -> surcharge(root.withArray("surcharges").addObject(), each));
    schedule
        .withdrawals()
        .forEach(each -> withdrawal(root.withArray("withdrawals").addObject(), each));
    return ScheduleReader.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  /// SHA-256 of the text, in hexadecimal.
  public static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void charging(ObjectNode root, Schedule.Charging charging) {
    ObjectNode out = root.putObject("charging");
    out.put("taken", word(charging.taken()));
    out.put("rounding", word(charging.rounding()));
    out.put("scale", charging.scale());
    new TreeMap<>(charging.scales())
        .forEach((coin, scale) -> out.withArray("scales").add(coin + ":" + scale));
    out.put("tolerance", charging.tolerance());
  }

  private static void timing(ObjectNode root, Schedule.Timing timing) {
    ObjectNode out = root.putObject("timing");
    out.put("everyMinutes", timing.everyMinutes());
    out.put("offsetMinutes", timing.offsetMinutes());
    out.put("delayMinutes", timing.delayMinutes());
    out.put("decides", word(timing.decides()));
    out.put("withSubaccounts", timing.withSubaccounts());
    words(out, "excluded", timing.excluded());
  }

  private static void pair(ObjectNode out, Schedule.Pair pair) {
    product(out, pair.product());
    out.put("symbol", pair.symbol());
    out.put("class", pair.pairClass());
    out.put("base", pair.base());
    out.put("quote", pair.quote());
    pair.taken().ifPresent(taken -> out.put("taken", word(taken)));
    number(out, "contractSize", pair.contractSize());
  }

  private static void tier(ObjectNode out, Schedule.Tier tier) {
    product(out, tier.product());
    out.put("code", tier.code());
    tier.criteria()
        .forEach(each ->
            out.withArray("criteria")
                .add(
                    word(each.measure()) + " " + each.unit() + " " + Decimals.plain(each.least())));
    if (tier.all()) {
      out.put("all", true);
    }
  }

  private static void row(ObjectNode out, Schedule.Row row) {
    product(out, row.product());
    out.put("tier", row.tier());
    out.put("class", row.pairClass());
    rates(out, row.rates());
  }

  private static void rates(ObjectNode out, Rates rates) {
    if (rates.isSided()) {
      new TreeMap<>(rates.byName()).forEach((name, rate) -> out.put(name, Decimals.plain(rate)));
    } else {
      out.put("maker", Decimals.plain(rates.buyMaker()));
      out.put("taker", Decimals.plain(rates.buyTaker()));
    }
  }

  private static void discount(ObjectNode out, Schedule.Discount discount) {
    out.put("token", discount.token());
    out.put("payFraction", Decimals.plain(discount.payFraction()));
    words(out, "products", discount.products().stream().map(ScheduleJson::word).toList());
    words(out, "accountTypes", discount.accountTypes());
    out.put("on", discount.on());
  }

  private static void promotion(ObjectNode out, Schedule.Promotion promotion) {
    out.put("code", promotion.code());
    product(out, promotion.product());
    scope(out, promotion.scope());
    number(out, "maker", promotion.maker());
    number(out, "taker", promotion.taker());
    out.put("from", promotion.from().toString());
    out.put("until", promotion.until().toString());
  }

  private static void surcharge(ObjectNode out, Schedule.Surcharge surcharge) {
    out.put("code", surcharge.code());
    out.put("extra", word(surcharge.extra()));
    product(out, surcharge.product());
    scope(out, surcharge.scope());
    rates(out, surcharge.rates());
    out.put("from", surcharge.from().toString());
    surcharge.until().ifPresent(until -> out.put("until", until.toString()));
  }

  private static void withdrawal(ObjectNode out, Schedule.Withdrawal withdrawal) {
    out.put("coin", withdrawal.coin());
    out.put("network", withdrawal.network());
    out.put("fee", Decimals.plain(withdrawal.fee()));
    out.put("least", Decimals.plain(withdrawal.least()));
    out.put("open", withdrawal.open());
    withdrawal.contract().ifPresent(contract -> out.put("contract", contract));
  }

  private static void scope(ObjectNode out, Scope scope) {
    words(out, "classes", scope.classes());
    words(out, "symbols", scope.symbols());
  }

  private static void words(ObjectNode out, String name, Collection<String> words) {
    words.stream().sorted().forEach(word -> out.withArray(name).add(word));
  }

  private static void number(ObjectNode out, String name, Optional<BigDecimal> number) {
    number.ifPresent(each -> out.put(name, Decimals.plain(each)));
  }

  private static void product(ObjectNode out, Product product) {
    out.put("product", word(product));
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
