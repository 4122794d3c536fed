package dev.steward.fee.schedule;

import dev.steward.fee.Product;
import dev.steward.fee.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that an exchange charges for trading and withdrawing, during one edition. Immutable.
///
/// @param venue the exchange, as in `kraken`
/// @param example whether it shows the shape of somebody's schedule and promises nothing
/// @param asOf the day its figures were taken from their source
/// @param source where they stand
public record Schedule(
    String venue,
    String title,
    boolean example,
    LocalDate asOf,
    String source,
    Charging charging,
    Timing timing,
    List<Pair> pairs,
    List<Tier> tiers,
    List<Row> rows,
    Optional<Discount> discount,
    List<Promotion> promotions,
    List<Surcharge> surcharges,
    List<Withdrawal> withdrawals) {

  /// Any class, in a [Row].
  public static final String ANY = "*";

  public Schedule {
    pairs = List.copyOf(pairs);
    tiers = List.copyOf(tiers);
    rows = List.copyOf(rows);
    promotions = List.copyOf(promotions);
    surcharges = List.copyOf(surcharges);
    withdrawals = List.copyOf(withdrawals);
  }

  /// In which coin a fee is taken.
  public enum Taken {
    /// The coin the price is in.
    QUOTE,
    /// The coin that was traded.
    BASE,
    /// What the customer gets: base when buying, quote when selling.
    RECEIVED
  }

  /// How amounts are taken and rounded. Each component of each fill is rounded by itself; the fee
  /// of a fill is the sum of what was rounded.
  ///
  /// @param scale digits after the point, where [#scales] names no other for the coin
  /// @param tolerance how many units of the last digit are rounding and no fault, for each fill
  public record Charging(
      Taken taken, RoundingMode rounding, int scale, Map<String, Integer> scales, int tolerance) {
    public Charging {
      scales = Map.copyOf(scales);
    }

    /// Digits after the point for a coin.
    public int scaleOf(String coin) {
      return scales.getOrDefault(coin, scale);
    }
  }

  /// Which moment of an order decides about its tier.
  public enum Decides {
    /// When it was filled.
    FILL,
    /// When it was placed.
    ORDER
  }

  /// When tiers are counted and begin.
  ///
  /// @param everyMinutes between two counts, beginning at midnight plus [#offsetMinutes], in UTC
  /// @param delayMinutes from a count until its tier is in effect
  /// @param withSubaccounts whether the volume of sub-accounts counts
  /// @param excluded classes of pairs whose volume does not count
  public record Timing(
      int everyMinutes,
      int offsetMinutes,
      int delayMinutes,
      Decides decides,
      boolean withSubaccounts,
      Set<String> excluded) {
    public Timing {
      excluded = Set.copyOf(excluded);
    }

    /// When a tier is in effect whose criteria were met at this moment: at the next count, and the
    /// delay later.
    public Instant effective(Instant met) {
      long every = everyMinutes * 60L;
      long offset = offsetMinutes * 60L;
      long since = met.getEpochSecond() - offset + (met.getNano() > 0 ? 1 : 0);
      long count = -Math.floorDiv(-since, every) * every + offset;
      return Instant.ofEpochSecond(count + delayMinutes * 60L);
    }
  }

  /// A market.
  ///
  /// @param symbol as in `BTC_USDT`
  /// @param pairClass names its rows of rates
  /// @param taken where its fee is taken in another coin than elsewhere
  /// @param contractSize of a future, in base coins
  public record Pair(
      Product product,
      String symbol,
      String pairClass,
      String base,
      String quote,
      Optional<Taken> taken,
      Optional<BigDecimal> contractSize) {}

  /// A level of customers. Of several whose criteria are met the last in order counts.
  ///
  /// @param criteria what it takes; none for the lowest
  /// @param all whether all must be met, not just one
  public record Tier(Product product, String code, List<Criterion> criteria, boolean all) {
    public Tier {
      criteria = List.copyOf(criteria);
    }
  }

  /// What a tier asks for.
  public enum Measure {
    /// Turnover of thirty days.
    VOLUME_30D,
    /// How much of a coin is held.
    BALANCE,
    /// What everything held is worth.
    ASSETS
  }

  /// At least so much.
  ///
  /// @param unit the coin or currency it is counted in
  public record Criterion(Measure measure, String unit, BigDecimal least) {}

  /// The standard rates of a tier for a class of pairs.
  ///
  /// @param pairClass or [#ANY]
  public record Row(Product product, String tier, String pairClass, Rates rates) {}

  /// Paying with the exchange's own coin.
  ///
  /// @param payFraction which part of the standard fee is paid; files may state the part that is
  ///   taken off instead, and never both
  /// @param accountTypes who may use it; everybody where empty
  /// @param on whether the switch is on until a customer moves it
  public record Discount(
      String token,
      BigDecimal payFraction,
      Set<Product> products,
      Set<String> accountTypes,
      boolean on) {
    public Discount {
      products = Set.copyOf(products);
      accountTypes = Set.copyOf(accountTypes);
    }
  }

  /// Other standard rates for a time. Where several fit, the lowest rate counts.
  ///
  /// @param scope which fills
  /// @param maker the maker's rate; unchanged where empty
  public record Promotion(
      String code,
      Product product,
      Scope scope,
      Optional<BigDecimal> maker,
      Optional<BigDecimal> taker,
      Instant from,
      Instant until) {}

  /// Classes and pairs; everything where both are empty.
  public record Scope(Set<String> classes, Set<String> symbols) {
    public Scope {
      classes = Set.copyOf(classes);
      symbols = Set.copyOf(symbols);
    }

    /// Whether a pair is meant.
    public boolean has(Pair pair) {
      return (classes.isEmpty() && symbols.isEmpty())
          || classes.contains(pair.pairClass())
          || symbols.contains(pair.symbol());
    }
  }

  /// What comes on top of the standard fee and is never discounted.
  public enum Extra {
    /// Passed on to a state.
    TAX,
    /// Anything else, such as the tax of a token's own contract.
    SPECIAL
  }

  /// A component on top.
  public record Surcharge(
      String code,
      Extra extra,
      Product product,
      Scope scope,
      Rates rates,
      Instant from,
      Optional<Instant> until) {}

  /// What taking a coin out over a network costs.
  public record Withdrawal(
      String coin,
      String network,
      BigDecimal fee,
      BigDecimal least,
      boolean open,
      Optional<String> contract) {}

  /// Classes in the order they first appear.
  public List<String> classes(Product product) {
    return pairs.stream()
        .filter(pair -> pair.product() == product)
        .map(Pair::pairClass)
        .distinct()
        .sorted()
        .toList();
  }

  /// Tiers of a product, lowest first.
  public List<Tier> tiers(Product product) {
    return tiers.stream().filter(tier -> tier.product() == product).toList();
  }

  /// Products that something is said about.
  public List<Product> products() {
    return tiers.stream().map(Tier::product).distinct().sorted().toList();
  }
}
