package dev.steward.fee.engine;

import dev.steward.fee.Product;
import dev.steward.fee.schedule.Schedule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is known about an account over time.
///
/// @param type as in `standard` or `professional`, where known
/// @param tiers since when the criteria of which tier were met
/// @param switches when the discount was switched
/// @param excluded turnover of thirty days that did not count, where known
public record Account(
    Optional<String> type, List<Met> tiers, List<Switch> switches, Optional<Excluded> excluded) {

  /// An account of which nothing is known.
  public static final Account UNKNOWN =
      new Account(Optional.empty(), List.of(), List.of(), Optional.empty());

  public Account {
    tiers = tiers.stream().sorted(Comparator.comparing(Met::at)).toList();
    switches = switches.stream().sorted(Comparator.comparing(Switch::at)).toList();
  }

  /// From this moment the account met the criteria of the tier; it is in effect later, as the
  /// schedule says.
  public record Met(Product product, String tier, Instant at) {}

  /// The discount was switched.
  public record Switch(Instant at, boolean on) {}

  /// Turnover that did not count towards a tier.
  ///
  /// @param counted what did
  public record Excluded(BigDecimal counted, BigDecimal subaccounts, BigDecimal pairs) {}

  /// A tier in effect.
  public record Held(String tier, Instant from) {}

  /// The tier in effect at a moment.
  Optional<Held> tier(Product product, Instant at, Schedule.Timing timing) {
    return held(product, timing).filter(held -> !held.from().isAfter(at)).reduce((_, last) -> last);
  }

  /// The next tier after a moment.
  Optional<Held> next(Product product, Instant at, Schedule.Timing timing) {
    return held(product, timing).filter(held -> held.from().isAfter(at)).findFirst();
  }

  /// All tiers that were in effect until a moment.
  List<Held> until(Product product, Instant at, Schedule.Timing timing) {
    return held(product, timing).filter(held -> !held.from().isAfter(at)).toList();
  }

  /// Whether the discount was on, where anything says so.
  Optional<Boolean> discountOn(Instant at) {
    return switches.stream()
        .filter(each -> !each.at().isAfter(at))
        .reduce((_, last) -> last)
        .map(Switch::on);
  }

  private java.util.stream.Stream<Held> held(Product product, Schedule.Timing timing) {
    return tiers.stream()
        .filter(met -> met.product() == product)
        .map(met -> new Held(met.tier(), timing.effective(met.at())));
  }
}
