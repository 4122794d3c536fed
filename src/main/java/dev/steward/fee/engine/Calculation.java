package dev.steward.fee.engine;

import dev.steward.fee.Decimals;
import dev.steward.fee.Money;
import dev.steward.fee.schedule.Schedule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The fee of one situation, step by step.
///
/// @param expected empty where the discount's price or balance would have to be known
/// @param missing what would have to be known
record Calculation(Optional<Money> expected, List<Step> steps, List<String> missing, Paid paid) {

  /// How the discount came out.
  enum Paid {
    /// There is none for this product.
    NO_DISCOUNT,
    SWITCHED_OFF,
    NOT_ELIGIBLE,
    TOKEN_SHORT,
    WITH_TOKEN,
    /// What decides is not known.
    NOT_KNOWN
  }

  /// One component.
  private record Part(Step.Kind kind, BigDecimal rate, BigDecimal amount) {}

  /// With every step.
  static Calculation of(Situation in) {
    return new Maker(in, true).make();
  }

  /// The same without steps.
  static Calculation quickly(Situation in) {
    return new Maker(in, false).make();
  }

  private static final class Maker {
    private final Situation in;
    private final boolean told;
    private final List<Step> steps = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    Maker(Situation in, boolean told) {
      this.in = in;
      this.told = told;
    }

    private void tell(Supplier<Step> step) {
      if (told) {
        steps.add(step.get());
      }
    }

    Calculation make() {
      BigDecimal base = base();
      rate();
      part(Step.Kind.STANDARD, base, in.rate());
      for (Schedule.Surcharge each : in.surcharges()) {
        Step.Kind kind = each.extra() == Schedule.Extra.TAX ? Step.Kind.TAX : Step.Kind.SPECIAL;
        part(kind, base, each.rates().of(in.fill().side(), in.fill().role()));
      }
      Paid paid = in.discount().map(this::paid).orElse(Paid.NO_DISCOUNT);
      return switch (paid) {
        case NOT_KNOWN -> new Calculation(Optional.empty(), steps, missing(), paid);
        case WITH_TOKEN -> inToken(in.discount().orElseThrow());
        case NO_DISCOUNT, SWITCHED_OFF, NOT_ELIGIBLE, TOKEN_SHORT -> plain(paid);
      };
    }

    private BigDecimal base() {
      BigDecimal base = in.base();
      Fill fill = in.fill();
      if (in.takesBase()) {
        tell(() -> Step.of(Step.Kind.QUANTITY, fill.quantity(), in.coin()));
      } else if (in.pair().contractSize().isPresent()) {
        tell(() ->
            Step.of(
                Step.Kind.CONTRACTS,
                fill.price(),
                fill.quantity(),
                in.pair().contractSize().get(),
                base,
                in.coin()));
      } else {
        tell(() -> Step.of(Step.Kind.TURNOVER, fill.price(), fill.quantity(), base, in.coin()));
      }
      return base;
    }

    private void rate() {
      tell(() ->
          Step.of(
              Step.Kind.RATE,
              in.tier(),
              in.pair().pairClass(),
              in.fill().role(),
              Decimals.percent(in.listed())));
      in.promotion()
          .ifPresent(each ->
              tell(() -> Step.of(Step.Kind.PROMOTION, each.code(), Decimals.percent(in.rate()))));
    }

    private void part(Step.Kind kind, BigDecimal base, BigDecimal rate) {
      BigDecimal exact = base.multiply(rate);
      BigDecimal amount = rounded(exact, in.coin());
      parts.add(new Part(kind, rate, exact));
      tell(() -> Step.of(kind, base, Decimals.percent(rate), exact, amount, in.coin()));
    }

    private Calculation plain(Paid paid) {
      BigDecimal sum =
          parts.stream()
              .map(part -> rounded(part.amount(), in.coin()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      return done(sum, in.coin(), paid);
    }

    private Calculation inToken(Schedule.Discount discount) {
      BigDecimal price = price(discount).orElseThrow();
      BigDecimal sum = BigDecimal.ZERO;
      for (Part part : parts) {
        BigDecimal amount = tokens(part, discount, price);
        sum = sum.add(amount);
        tell(() ->
            part.kind() == Step.Kind.STANDARD
                ? Step.of(
                    Step.Kind.DISCOUNTED,
                    part.amount(),
                    Decimals.percent(discount.payFraction()),
                    price,
                    amount,
                    discount.token())
                : Step.of(Step.Kind.CONVERTED, part.amount(), price, amount, discount.token()));
      }
      return done(sum, discount.token(), Paid.WITH_TOKEN);
    }

    private Calculation done(BigDecimal sum, String coin, Paid paid) {
      tell(() -> Step.of(Step.Kind.TOTAL, sum, coin));
      return new Calculation(Optional.of(new Money(sum, coin)), steps, List.of(), paid);
    }

    private Paid paid(Schedule.Discount discount) {
      if (!in.isDiscountOn(discount)) {
        return Paid.SWITCHED_OFF;
      }
      if (!in.isEligible(discount)) {
        return Paid.NOT_ELIGIBLE;
      }
      Optional<BigDecimal> price = price(discount);
      Optional<BigDecimal> balance = in.fill().known().tokenBalance();
      if (price.isEmpty()) {
        boolean none = balance.filter(each -> each.signum() == 0).isPresent();
        return none ? Paid.TOKEN_SHORT : Paid.NOT_KNOWN;
      }
      if (balance.isPresent()) {
        return balance.get().compareTo(needed(discount, price.get())) < 0
            ? Paid.TOKEN_SHORT
            : Paid.WITH_TOKEN;
      }
      boolean inToken =
          in.fill().charged().filter(each -> each.coin().equals(discount.token())).isPresent();
      return inToken || in.fill().charged().isEmpty() ? Paid.WITH_TOKEN : Paid.NOT_KNOWN;
    }

    private List<String> missing() {
      return in.fill().known().tokenPrice().isEmpty()
          ? List.of("token-price")
          : List.of("token-balance");
    }

    private BigDecimal needed(Schedule.Discount discount, BigDecimal price) {
      return parts.stream()
          .map(part -> tokens(part, discount, price))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// One division, rounded once, so that nothing is lost on the way.
    private BigDecimal tokens(Part part, Schedule.Discount discount, BigDecimal price) {
      BigDecimal pay = part.kind() == Step.Kind.STANDARD ? discount.payFraction() : BigDecimal.ONE;
      int scale = in.charging().scaleOf(discount.token());
      return part.amount().multiply(pay).divide(price, scale, in.charging().rounding());
    }

    private Optional<BigDecimal> price(Schedule.Discount discount) {
      return in.coin().equals(discount.token())
          ? Optional.of(BigDecimal.ONE)
          : in.fill().known().tokenPrice().filter(each -> each.signum() > 0);
    }

    private BigDecimal rounded(BigDecimal exact, String coin) {
      return exact.setScale(in.charging().scaleOf(coin), in.charging().rounding());
    }
  }
}
