package dev.steward.fee.reading;

import dev.steward.fee.Decimals;
import dev.steward.fee.Product;
import dev.steward.fee.Rates;
import dev.steward.fee.engine.Edition;
import dev.steward.fee.schedule.Schedule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Honest ways to pay less, each with what it saves on a turnover of a thousand.
final class Savings {
  private static final BigDecimal THOUSAND = new BigDecimal("1000");

  private Savings() {}

  static List<PublicFeesPage.Saving> of(
      Edition edition, Product product, String tier, Function<Schedule.Measure, String> words) {
    Schedule schedule = edition.schedule();
    var found = new ArrayList<PublicFeesPage.Saving>();
    Optional<Rates> rates =
        schedule.classes(product).stream()
            .findFirst()
            .flatMap(first -> edition.book().rates(product, tier, first));
    rates.ifPresent(each -> maker(found, each));
    schedule
        .discount()
        .filter(each -> each.products().contains(product))
        .ifPresent(each -> rates.ifPresent(rate -> discount(found, each, rate.buyTaker())));
    next(found, schedule, product, tier, words);
    networks(found, schedule);
    return found;
  }

  private static void maker(List<PublicFeesPage.Saving> found, Rates rates) {
    BigDecimal less = rates.buyTaker().subtract(rates.buyMaker());
    if (less.signum() > 0) {
      add(
          found,
          "fee.saving.maker",
          Decimals.percent(rates.buyMaker()),
          Decimals.percent(rates.buyTaker()),
          Decimals.plain(less.multiply(THOUSAND)));
    }
  }

  private static void discount(
      List<PublicFeesPage.Saving> found, Schedule.Discount discount, BigDecimal rate) {
    BigDecimal off = BigDecimal.ONE.subtract(discount.payFraction());
    add(
        found,
        discount.on() ? "fee.saving.discount.on" : "fee.saving.discount.off",
        discount.token(),
        Decimals.percent(off),
        Decimals.plain(rate.multiply(off).multiply(THOUSAND)));
  }

  private static void next(
      List<PublicFeesPage.Saving> found,
      Schedule schedule,
      Product product,
      String tier,
      Function<Schedule.Measure, String> words) {
    List<Schedule.Tier> tiers = schedule.tiers(product);
    List<String> codes = tiers.stream().map(Schedule.Tier::code).toList();
    int at = codes.indexOf(tier);
    if (at >= 0 && at + 1 < tiers.size()) {
      Schedule.Tier next = tiers.get(at + 1);
      String criteria =
          String.join(
              next.all() ? " + " : " / ",
              next.criteria().stream()
                  .map(each ->
                      Decimals.plain(each.least())
                          + " "
                          + each.unit()
                          + " ("
                          + words.apply(each.measure())
                          + ")")
                  .toList());
      add(
          found,
          "fee.saving.tier",
          next.code(),
          criteria,
          Integer.toString(schedule.timing().delayMinutes()));
    }
  }

  /// The cheapest network of a coin that has several, where it saves most.
  private static void networks(List<PublicFeesPage.Saving> found, Schedule schedule) {
    for (String coin :
        schedule.withdrawals().stream().map(Schedule.Withdrawal::coin).distinct().toList()) {
      List<Schedule.Withdrawal> open =
          schedule.withdrawals().stream()
              .filter(each -> each.coin().equals(coin) && each.open())
              .sorted(Comparator.comparing(Schedule.Withdrawal::fee))
              .toList();
      if (open.size() > 1 && open.getFirst().fee().compareTo(open.getLast().fee()) < 0) {
        add(
            found,
            "fee.saving.network",
            coin,
            open.getFirst().network(),
            Decimals.plain(open.getFirst().fee()),
            open.getLast().network(),
            Decimals.plain(open.getLast().fee().setScale(8, RoundingMode.HALF_UP)));
      }
    }
  }

  private static void add(List<PublicFeesPage.Saving> found, String key, String... args) {
    found.add(new PublicFeesPage.Saving(key, List.of(args)));
  }
}
