package dev.steward.fee.engine;

import dev.steward.fee.Product;
import dev.steward.fee.Rates;
import dev.steward.fee.schedule.Schedule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A fill with everything that counts for it looked up: its market, tier, rates and what is on
/// offer.
///
/// @param tierKnown whether somebody said the tier; else it is the lowest
record Situation(
    Fill fill,
    Account account,
    Book book,
    Schedule.Pair pair,
    String tier,
    boolean tierKnown,
    Rates standard,
    Optional<Schedule.Promotion> promotion,
    List<Schedule.Surcharge> surcharges) {

  /// @return empty where the schedule has no such market or tier
  static Optional<Situation> of(Fill fill, Account account, Book book) {
    Optional<Schedule.Pair> pair = book.pair(fill.product(), fill.symbol());
    Optional<String> said =
        fill.known()
            .tier()
            .or(() ->
                account
                    .tier(fill.product(), decided(fill, book), timing(book))
                    .map(Account.Held::tier));
    Optional<String> tier =
        said.or(() -> book.tiers(fill.product()).stream().findFirst().map(Schedule.Tier::code));
    return pair.flatMap(market ->
        tier.flatMap(code ->
            book.rates(fill.product(), code, market.pairClass())
                .map(rates ->
                    new Situation(
                        fill,
                        account,
                        book,
                        market,
                        code,
                        said.isPresent(),
                        rates,
                        promotion(fill, book, market, rates),
                        surcharges(fill, book, market)))));
  }

  /// The moment that decides about the tier.
  static Instant decided(Fill fill, Book book) {
    return timing(book).decides() == Schedule.Decides.ORDER
        ? fill.orderedAt().orElse(fill.at())
        : fill.at();
  }

  private static Schedule.Timing timing(Book book) {
    return book.schedule().timing();
  }

  Schedule.Charging charging() {
    return book.schedule().charging();
  }

  Product product() {
    return fill.product();
  }

  /// The standard rate without promotions.
  BigDecimal listed() {
    return standard.of(fill.side(), fill.role());
  }

  /// The promotion that lowers the rate most, at the moment of the fill.
  private static Optional<Schedule.Promotion> promotion(
      Fill fill, Book book, Schedule.Pair pair, Rates rates) {
    List<Schedule.Promotion> all = book.schedule().promotions();
    BigDecimal listed = rates.of(fill.side(), fill.role());
    return all.isEmpty()
        ? Optional.empty()
        : all.stream()
            .filter(each -> each.product() == fill.product() && each.scope().has(pair))
            .filter(each -> !fill.at().isBefore(each.from()) && fill.at().isBefore(each.until()))
            .filter(each -> rate(each, fill).filter(rate -> rate.compareTo(listed) < 0).isPresent())
            .min(Comparator.comparing(each -> rate(each, fill).orElseThrow()));
  }

  /// Promotions for this market, at whatever time.
  java.util.stream.Stream<Schedule.Promotion> promotions() {
    return book.schedule().promotions().stream()
        .filter(each -> each.product() == product() && each.scope().has(pair));
  }

  /// What a promotion sets for the role.
  Optional<BigDecimal> rate(Schedule.Promotion promotion) {
    return rate(promotion, fill);
  }

  private static Optional<BigDecimal> rate(Schedule.Promotion promotion, Fill fill) {
    return switch (fill.role()) {
      case MAKER -> promotion.maker();
      case TAKER -> promotion.taker();
    };
  }

  /// The standard rate that counts.
  BigDecimal rate() {
    return promotion.flatMap(this::rate).orElseGet(this::listed);
  }

  /// What comes on top at the moment of the fill.
  private static List<Schedule.Surcharge> surcharges(Fill fill, Book book, Schedule.Pair pair) {
    List<Schedule.Surcharge> all = book.schedule().surcharges();
    return all.isEmpty()
        ? all
        : all.stream()
            .filter(each -> each.product() == fill.product() && each.scope().has(pair))
            .filter(each ->
                !fill.at().isBefore(each.from())
                    && each.until().map(until -> fill.at().isBefore(until)).orElse(true))
            .toList();
  }

  /// The coin the fee is taken in without a discount.
  String coin() {
    return takesBase() ? pair.base() : pair.quote();
  }

  boolean takesBase() {
    return switch (pair.taken().orElse(charging().taken())) {
      case BASE -> true;
      case QUOTE -> false;
      case RECEIVED -> fill.side() == dev.steward.fee.Side.BUY;
    };
  }

  /// What the rate is applied to.
  BigDecimal base() {
    if (takesBase()) {
      return fill.quantity();
    }
    BigDecimal size = pair.contractSize().orElse(BigDecimal.ONE);
    return fill.price().multiply(fill.quantity()).multiply(size);
  }

  /// The discount that could be used for this product.
  Optional<Schedule.Discount> discount() {
    return book.schedule().discount().filter(each -> each.products().contains(product()));
  }

  boolean isEligible(Schedule.Discount discount) {
    return discount.accountTypes().isEmpty()
        || account.type().map(discount.accountTypes()::contains).orElse(true);
  }

  /// Whether the switch was on, as far as anything says: the fill, the account, the coin that was
  /// taken, and at last what the schedule starts with.
  boolean isDiscountOn(Schedule.Discount discount) {
    return fill.known()
        .discountOn()
        .or(() -> account.discountOn(fill.at()))
        .or(() ->
            fill.charged()
                .map(charged -> charged.coin())
                .filter(coin -> coin.equals(discount.token()) && !coin.equals(coin()))
                .map(_ -> true))
        .orElse(discount.on());
  }
}
