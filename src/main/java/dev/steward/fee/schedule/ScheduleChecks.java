package dev.steward.fee.schedule;

import dev.steward.fee.Product;
import dev.steward.fee.schedule.Schedule.Pair;
import dev.steward.fee.schedule.Schedule.Row;
import dev.steward.fee.schedule.Schedule.Tier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether the parts of a schedule fit together: nothing twice, nothing that points nowhere, and a
/// rate for every tier and class. A large rate is no fault: some tokens really cost that.
final class ScheduleChecks {
  private final Schedule schedule;
  private final List<Flaw> flaws = new ArrayList<>();

  private ScheduleChecks(Schedule schedule) {
    this.schedule = schedule;
  }

  static List<Flaw> of(Schedule schedule) {
    var checks = new ScheduleChecks(schedule);
    checks.nothingTwice();
    checks.rowsPointSomewhere();
    for (Product product : schedule.products()) {
      checks.everyTierHasRates(product);
    }
    return checks.flaws;
  }

  private void nothingTwice() {
    var seen = new HashSet<String>();
    for (Pair pair : schedule.pairs()) {
      once(seen, "pair", pair.product() + " " + pair.symbol());
      if (schedule.tiers(pair.product()).isEmpty()) {
        flaws.add(new Flaw(pair.symbol(), "no-tiers", List.of(pair.product().name())));
      }
    }
    schedule.tiers().forEach(tier -> once(seen, "tier", tier.product() + " " + tier.code()));
    schedule
        .rows()
        .forEach(
            row -> once(seen, "rate", row.product() + " " + row.tier() + " " + row.pairClass()));
    schedule.withdrawals().forEach(each -> once(seen, "coin", each.coin() + " " + each.network()));
    schedule.promotions().forEach(each -> once(seen, "promotion", each.code()));
    schedule.surcharges().forEach(each -> once(seen, "surcharge", each.code()));
  }

  private void rowsPointSomewhere() {
    for (Row row : schedule.rows()) {
      if (schedule.tiers(row.product()).stream()
          .noneMatch(tier -> tier.code().equals(row.tier()))) {
        flaws.add(new Flaw("rates", "no-tier", List.of(row.product().name(), row.tier())));
      }
    }
  }

  private void everyTierHasRates(Product product) {
    for (Tier tier : schedule.tiers(product)) {
      for (String pairClass : schedule.classes(product)) {
        boolean has =
            schedule.rows().stream()
                .anyMatch(row ->
                    row.product() == product
                        && row.tier().equals(tier.code())
                        && Set.of(pairClass, Schedule.ANY).contains(row.pairClass()));
        if (!has) {
          flaws.add(new Flaw("rates", "no-rate", List.of(product.name(), tier.code(), pairClass)));
        }
      }
    }
  }

  private void once(Set<String> seen, String what, String key) {
    if (!seen.add(what + " " + key)) {
      flaws.add(new Flaw(what, "twice", List.of(key)));
    }
  }
}
