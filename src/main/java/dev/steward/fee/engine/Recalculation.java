package dev.steward.fee.engine;

import dev.steward.fee.Money;
import dev.steward.fee.engine.Verdict.Outcome;
import dev.steward.fee.schedule.Schedule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Recomputes fees: each fill by itself, with the edition, tier, promotions and discount of its own
/// moment. The order in which fills are given changes nothing.
public final class Recalculation {

  private final Function<Instant, Optional<Edition>> editions;

  /// @param editions the edition that was valid at a moment
  public Recalculation(Function<Instant, Optional<Edition>> editions) {
    this.editions = editions;
  }

  /// Checks the fills of an account, in the order given.
  public Findings check(List<Fill> fills, Account account) {
    return Findings.of(fills.stream().map(fill -> check(fill, account)).toList());
  }

  /// Checks one fill.
  public Verdict check(Fill fill, Account account) {
    Optional<Edition> edition = editions.apply(fill.at());
    if (edition.isEmpty()) {
      return unknown(fill, edition, "edition");
    }
    return switch (fill.kind()) {
      case TRADE ->
          Situation.of(fill, account, edition.get().book())
              .map(in -> trade(in, edition))
              .orElseGet(() -> unknown(fill, edition, "pair"));
      case FUNDING -> other(fill, edition, Reason.of(ReasonCode.FUNDING_FEE_NOT_TRADE_FEE));
      case CONVERSION -> other(fill, edition, Reason.of(ReasonCode.SPREAD_NOT_FEE));
      case WITHDRAWAL -> withdrawal(fill, edition.get());
    };
  }

  /// What a fill would cost, with each step; for the calculator.
  public static Optional<Quote> quote(Fill fill, Account account, Book book) {
    return Situation.of(fill, account, book)
        .map(in -> {
          Calculation calculation = Calculation.of(in);
          return new Quote(
              calculation.expected(),
              calculation.steps(),
              calculation.missing(),
              Reasons.of(in, calculation));
        });
  }

  /// What something would cost.
  public record Quote(
      Optional<Money> fee, List<Step> steps, List<String> missing, List<Reason> reasons) {}

  private static Verdict trade(Situation in, Optional<Edition> edition) {
    Calculation calculation = Calculation.quickly(in);
    List<Reason> reasons = new ArrayList<>(Reasons.of(in, calculation));
    var missing = new ArrayList<>(calculation.missing());
    Optional<Money> charged = in.fill().charged();
    if (charged.isEmpty()) {
      missing.add("charged");
    }
    if (!in.tierKnown() && in.book().tiers(in.product()).size() > 1) {
      missing.add("tier");
    }
    Outcome outcome = outcome(in, calculation, charged);
    var likenesses = new ArrayList<Verdict.Likeness>();
    if (outcome == Outcome.UNEXPLAINED && !in.tierKnown() && explains(in, charged.orElseThrow())) {
      outcome = Outcome.UNKNOWN;
    }
    if (outcome == Outcome.UNEXPLAINED) {
      reasons.add(Reason.of(ReasonCode.UNEXPLAINED));
      likenesses.addAll(Likenesses.of(in, charged.orElseThrow()));
    }
    Optional<BigDecimal> difference = difference(calculation.expected(), charged);
    if (outcome == Outcome.RIGHT && difference.filter(each -> each.signum() != 0).isPresent()) {
      reasons.add(Reason.of(ReasonCode.ROUNDING));
    }
    return new Verdict(
        in.fill(),
        edition,
        outcome,
        calculation.expected(),
        difference,
        reasons,
        () -> Calculation.of(in).steps(),
        missing,
        likenesses);
  }

  /// Whether a tier that nobody told us of would make the charge right: then nothing is claimed.
  private static boolean explains(Situation in, Money charged) {
    return Likenesses.of(in, charged).stream().anyMatch(each -> each.word().equals("tier"));
  }

  private static Outcome outcome(Situation in, Calculation calculation, Optional<Money> charged) {
    Optional<Money> expected = calculation.expected();
    if (expected.isEmpty() || charged.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    Optional<BigDecimal> difference = difference(expected, charged);
    if (difference.isEmpty()) {
      return Outcome.UNEXPLAINED;
    }
    Schedule.Charging charging = in.charging();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(charging.scaleOf(expected.get().coin()));
    BigDecimal tolerance = unit.multiply(BigDecimal.valueOf(charging.tolerance()));
    if (difference.get().abs().compareTo(tolerance) <= 0) {
      return Outcome.RIGHT;
    }
    return difference.get().signum() < 0 ? Outcome.LESS : Outcome.UNEXPLAINED;
  }

  private static Optional<BigDecimal> difference(
      Optional<Money> expected, Optional<Money> charged) {
    return expected.flatMap(due ->
        charged
            .filter(each -> each.coin().equals(due.coin()))
            .map(each -> each.amount().subtract(due.amount())));
  }

  private static Verdict withdrawal(Fill fill, Edition edition) {
    Optional<Schedule.Withdrawal> row =
        edition.schedule().withdrawals().stream()
            .filter(each -> (each.coin() + "/" + each.network()).equals(fill.symbol()))
            .findFirst();
    if (row.isEmpty()) {
      return unknown(fill, Optional.of(edition), "network");
    }
    var due = new Money(row.get().fee(), row.get().coin());
    Optional<BigDecimal> difference = difference(Optional.of(due), fill.charged());
    var reasons = new ArrayList<Reason>();
    reasons.add(Reason.of(ReasonCode.NETWORK_WITHDRAWAL_FEE, due.toString(), row.get().network()));
    Outcome outcome =
        difference
            .map(each ->
                each.signum() == 0
                    ? Outcome.RIGHT
                    : each.signum() < 0 ? Outcome.LESS : Outcome.UNEXPLAINED)
            .orElse(Outcome.UNKNOWN);
    if (outcome == Outcome.UNEXPLAINED) {
      reasons.add(Reason.of(ReasonCode.UNEXPLAINED));
    }
    return new Verdict(
        fill,
        Optional.of(edition),
        outcome,
        Optional.of(due),
        difference,
        reasons,
        () -> List.of(Step.of(Step.Kind.TOTAL, due.amount(), due.coin())),
        fill.charged().isEmpty() ? List.of("charged") : List.of(),
        List.of());
  }

  private static Verdict other(Fill fill, Optional<Edition> edition, Reason reason) {
    return new Verdict(
        fill,
        edition,
        Outcome.OTHER,
        Optional.empty(),
        Optional.empty(),
        List.of(reason),
        List::of,
        List.of(),
        List.of());
  }

  private static Verdict unknown(Fill fill, Optional<Edition> edition, String missing) {
    return new Verdict(
        fill,
        edition,
        Outcome.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List::of,
        List.of(missing),
        List.of());
  }
}
