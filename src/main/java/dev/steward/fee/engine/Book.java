package dev.steward.fee.engine;

import dev.steward.fee.Product;
import dev.steward.fee.Rates;
import dev.steward.fee.schedule.Schedule;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The tables of a schedule, for looking up. Immutable.
public final class Book {

  private record Market(Product product, String symbol) {}

  private record Cell(Product product, String tier, String pairClass) {}

  private final Schedule schedule;
  private final Map<Market, Schedule.Pair> pairs;
  private final Map<Cell, Rates> rows = new HashMap<>();
  private final Map<Product, List<Schedule.Tier>> tiers;
  private final Map<Product, List<String>> classes = new EnumMap<>(Product.class);

  /// The tables of this schedule.
  public Book(Schedule schedule) {
    this.schedule = schedule;
    this.pairs =
        schedule.pairs().stream()
            .collect(
                Collectors.toMap(
                    pair -> new Market(pair.product(), pair.symbol()), Function.identity()));
    schedule
        .rows()
        .forEach(
            row -> rows.put(new Cell(row.product(), row.tier(), row.pairClass()), row.rates()));
    this.tiers = schedule.tiers().stream().collect(Collectors.groupingBy(Schedule.Tier::product));
    for (Product product : Product.values()) {
      classes.put(product, schedule.classes(product));
    }
  }

  /// The schedule itself.
  public Schedule schedule() {
    return schedule;
  }

  /// A market.
  public Optional<Schedule.Pair> pair(Product product, String symbol) {
    return Optional.ofNullable(pairs.get(new Market(product, symbol)));
  }

  /// The standard rates of a tier for a class.
  public Optional<Rates> rates(Product product, String tier, String pairClass) {
    return Optional.ofNullable(rows.get(new Cell(product, tier, pairClass)))
        .or(() -> Optional.ofNullable(rows.get(new Cell(product, tier, Schedule.ANY))));
  }

  /// Classes of pairs, in order.
  List<String> classes(Product product) {
    return classes.getOrDefault(product, List.of());
  }

  /// Tiers of a product, lowest first.
  public List<Schedule.Tier> tiers(Product product) {
    return tiers.getOrDefault(product, List.of());
  }

  /// The place of a tier among those of its product; -1 where there is none of that name.
  int rank(Product product, String tier) {
    List<Schedule.Tier> all = tiers(product);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).code().equals(tier)) {
        return i;
      }
    }
    return -1;
  }
}
