package dev.steward.fee.engine;

import dev.steward.fee.Decimals;
import dev.steward.fee.Money;
import dev.steward.fee.Role;
import dev.steward.fee.schedule.Schedule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is true of a fill and makes its fee another than people expect.
final class Reasons {
  private static final Duration RECENT = Duration.ofDays(30);

  private final Situation in;
  private final List<Reason> found = new ArrayList<>();

  private Reasons(Situation in) {
    this.in = in;
  }

  static List<Reason> of(Situation in, Calculation calculation) {
    var reasons = new Reasons(in);
    reasons.ofRates();
    reasons.ofTier();
    reasons.ofPromotions();
    reasons.ofDiscount(calculation.paid());
    calculation.expected().ifPresent(reasons::ofCoin);
    return reasons.found;
  }

  private void ofRates() {
    Fill fill = in.fill();
    BigDecimal maker = in.standard().of(fill.side(), Role.MAKER);
    boolean limit =
        fill.orderType()
            .filter(each -> each.toLowerCase(java.util.Locale.ROOT).contains("limit"))
            .isPresent();
    if (fill.role() == Role.TAKER && limit && maker.compareTo(in.listed()) < 0) {
      add(ReasonCode.TAKER_NOT_MAKER, Decimals.percent(in.listed()), Decimals.percent(maker));
    }
    List<String> classes = in.book().classes(in.product());
    if (classes.size() > 1 && !in.pair().pairClass().equals(classes.getFirst())) {
      in.book()
          .rates(in.product(), in.tier(), classes.getFirst())
          .map(rates -> rates.of(fill.side(), fill.role()))
          .filter(rate -> rate.compareTo(in.listed()) < 0)
          .ifPresent(rate ->
              add(
                  ReasonCode.PAIR_CLASS_DIFFERENT,
                  in.pair().symbol(),
                  in.pair().pairClass(),
                  Decimals.percent(in.listed()),
                  classes.getFirst(),
                  Decimals.percent(rate)));
    }
    if (in.standard().isSided()) {
      add(
          ReasonCode.SIDE_SPECIFIC_RATE,
          Decimals.percent(in.standard().of(dev.steward.fee.Side.BUY, fill.role())),
          Decimals.percent(in.standard().of(dev.steward.fee.Side.SELL, fill.role())));
    }
    for (Schedule.Surcharge each : in.surcharges()) {
      add(
          ReasonCode.TOKEN_TAX_OR_SPECIAL_RATE,
          each.code(),
          Decimals.percent(each.rates().of(fill.side(), fill.role())));
    }
  }

  private void ofTier() {
    Instant at = Situation.decided(in.fill(), in.book());
    Schedule.Timing timing = in.book().schedule().timing();
    int rank = in.book().rank(in.product(), in.tier());
    in.account()
        .next(in.product(), at, timing)
        .filter(next -> in.book().rank(in.product(), next.tier()) > rank)
        .ifPresent(next ->
            add(ReasonCode.TIER_NOT_YET_EFFECTIVE, next.tier(), next.from().toString(), in.tier()));
    in.account().until(in.product(), at, timing).stream()
        .filter(held -> held.from().isAfter(at.minus(RECENT)) || isLast(held, at, timing))
        .filter(held -> in.book().rank(in.product(), held.tier()) > rank)
        .max(Comparator.comparing(held -> in.book().rank(in.product(), held.tier())))
        .ifPresent(held -> add(ReasonCode.TIER_LOST, held.tier(), in.tier()));
    in.account().excluded().ifPresent(this::ofExcluded);
  }

  /// The tier before the one in effect may have begun long ago and still have ended lately.
  private boolean isLast(Account.Held held, Instant at, Schedule.Timing timing) {
    List<Account.Held> all = in.account().until(in.product(), at, timing);
    return all.size() > 1
        && all.get(all.size() - 2).equals(held)
        && all.getLast().from().isAfter(at.minus(RECENT));
  }

  private void ofExcluded(Account.Excluded excluded) {
    if (excluded.subaccounts().signum() > 0
        && !in.book().schedule().timing().withSubaccounts()
        && wouldRise(excluded.counted().add(excluded.subaccounts()))) {
      add(ReasonCode.SUBACCOUNT_VOLUME_EXCLUDED, Decimals.plain(excluded.subaccounts()));
    }
    if (excluded.pairs().signum() > 0 && wouldRise(excluded.counted().add(excluded.pairs()))) {
      add(ReasonCode.VOLUME_EXCLUDED_PAIR, Decimals.plain(excluded.pairs()));
    }
  }

  private boolean wouldRise(BigDecimal volume) {
    int rank = in.book().rank(in.product(), in.tier());
    List<Schedule.Tier> tiers = in.book().tiers(in.product());
    return tiers.stream()
        .skip(rank + 1L)
        .flatMap(tier -> tier.criteria().stream())
        .filter(each -> each.measure() == Schedule.Measure.VOLUME_30D)
        .anyMatch(each -> each.least().compareTo(volume) <= 0);
  }

  private void ofPromotions() {
    Instant at = in.fill().at();
    in.promotions()
        .filter(each -> in.rate(each).filter(rate -> rate.compareTo(in.rate()) < 0).isPresent())
        .filter(each -> !at.isBefore(each.until()) && at.isBefore(each.until().plus(RECENT)))
        .findFirst()
        .ifPresent(each -> add(ReasonCode.PROMO_ENDED, each.code(), each.until().toString()));
  }

  private void ofDiscount(Calculation.Paid paid) {
    Optional<Schedule.Discount> discount = in.discount();
    String token = discount.map(Schedule.Discount::token).orElse("");
    switch (paid) {
      case SWITCHED_OFF -> {
        if (discount.filter(in::isEligible).isPresent()) {
          add(ReasonCode.DISCOUNT_OFF, token);
        }
      }
      case NOT_ELIGIBLE ->
          add(ReasonCode.DISCOUNT_NOT_ELIGIBLE, in.account().type().orElse(""), token);
      case TOKEN_SHORT -> add(ReasonCode.DISCOUNT_TOKEN_SHORT, token, in.coin());
      case WITH_TOKEN -> {
        if (!in.surcharges().isEmpty()) {
          add(ReasonCode.DISCOUNT_NOT_ON_TAX_OR_SPECIAL, token);
        }
      }
      case NO_DISCOUNT, NOT_KNOWN -> {}
    }
  }

  private void ofCoin(Money expected) {
    if (!expected.coin().equals(in.pair().base()) && !expected.coin().equals(in.pair().quote())) {
      add(ReasonCode.FEE_IN_THIRD_ASSET, expected.coin());
    } else if (in.takesBase() && expected.coin().equals(in.pair().base())) {
      add(
          ReasonCode.FEE_IN_BASE_SO_RECEIVED_LESS,
          Decimals.plain(in.fill().quantity().subtract(expected.amount())),
          expected.coin());
    }
    if (expected.amount().signum() < 0) {
      add(ReasonCode.REBATE_SIGN, Decimals.plain(expected.amount().negate()), expected.coin());
    }
  }

  private void add(ReasonCode code, String... args) {
    found.add(Reason.of(code, args));
  }
}
