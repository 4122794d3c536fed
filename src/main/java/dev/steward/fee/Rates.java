package dev.steward.fee;

import java.math.BigDecimal;
import java.util.Map;

/// What a share of the turnover costs, for both sides and roles. A negative rate is a rebate.
public record Rates(
    BigDecimal buyMaker, BigDecimal buyTaker, BigDecimal sellMaker, BigDecimal sellTaker) {

  /// Nothing.
  public static final Rates NONE = of(BigDecimal.ZERO, BigDecimal.ZERO);

  /// The same for both sides.
  public static Rates of(BigDecimal maker, BigDecimal taker) {
    return new Rates(maker, taker, maker, taker);
  }

  /// A rate of the role plus a rate of the side, as some exchanges state them.
  public static Rates sums(
      BigDecimal maker, BigDecimal taker, BigDecimal buyer, BigDecimal seller) {
    return new Rates(maker.add(buyer), taker.add(buyer), maker.add(seller), taker.add(seller));
  }

  /// The rate for one fill.
  public BigDecimal of(Side side, Role role) {
    return switch (side) {
      case BUY -> role == Role.MAKER ? buyMaker : buyTaker;
      case SELL -> role == Role.MAKER ? sellMaker : sellTaker;
    };
  }

  /// Whether buying costs other than selling.
  public boolean isSided() {
    return buyMaker.compareTo(sellMaker) != 0 || buyTaker.compareTo(sellTaker) != 0;
  }

  /// The four by the names they have in files.
  public Map<String, BigDecimal> byName() {
    return Map.of(
        "buyMaker", buyMaker,
        "buyTaker", buyTaker,
        "sellMaker", sellMaker,
        "sellTaker", sellTaker);
  }
}
