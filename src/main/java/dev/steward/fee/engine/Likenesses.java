package dev.steward.fee.engine;

import dev.steward.fee.Money;
import dev.steward.fee.Role;
import dev.steward.fee.schedule.Schedule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Other calculations that give exactly what was charged, for whoever has to find out. None of them
/// makes the charge right.
final class Likenesses {

  private Likenesses() {}

  static List<Verdict.Likeness> of(Situation in, Money charged) {
    var found = new ArrayList<Verdict.Likeness>();
    Fill fill = in.fill();
    Role other = fill.role() == Role.MAKER ? Role.TAKER : Role.MAKER;
    if (gives(in, in.pair().pairClass(), in.tier(), other, charged)) {
      found.add(new Verdict.Likeness("role", other.name()));
    }
    for (Schedule.Tier tier : in.book().tiers(in.product())) {
      if (!tier.code().equals(in.tier())
          && gives(in, in.pair().pairClass(), tier.code(), fill.role(), charged)) {
        found.add(new Verdict.Likeness("tier", tier.code()));
      }
    }
    for (String pairClass : in.book().classes(in.product())) {
      if (!pairClass.equals(in.pair().pairClass())
          && gives(in, pairClass, in.tier(), fill.role(), charged)) {
        found.add(new Verdict.Likeness("class", pairClass));
      }
    }
    calculated(in)
        .filter(expected -> isSame(expected.negate(), charged, in))
        .ifPresent(_ -> found.add(new Verdict.Likeness("sign", "")));
    return found;
  }

  private static Optional<BigDecimal> calculated(Situation in) {
    return Optional.of(in.base().multiply(in.rate()));
  }

  private static boolean gives(
      Situation in, String pairClass, String tier, Role role, Money charged) {
    return in.book()
        .rates(in.product(), tier, pairClass)
        .map(rates -> rates.of(in.fill().side(), role))
        .filter(rate -> rate.compareTo(in.rate()) != 0)
        .map(rate -> in.base().multiply(rate))
        .filter(amount -> isSame(amount, charged, in))
        .isPresent();
  }

  private static boolean isSame(BigDecimal exact, Money charged, Situation in) {
    int scale = in.charging().scaleOf(in.coin());
    return charged.coin().equals(in.coin())
        && exact.signum() != 0
        && exact.setScale(scale, in.charging().rounding()).compareTo(charged.amount()) == 0;
  }
}
