package dev.steward.fee.engine;

import dev.steward.fee.Decimals;
import dev.steward.fee.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/// One line of a calculation. Numbers stay numbers until somebody reads them.
///
/// @param figures what fills the gaps of the sentence `fee.step.<kind>`: numbers or words
public record Step(Kind kind, List<Object> figures) {

  /// What is said.
  public enum Kind {
    /// price × quantity = turnover
    TURNOVER,
    /// price × contracts × size = turnover
    CONTRACTS,
    /// quantity received
    QUANTITY,
    /// tier, class and role give a rate
    RATE,
    /// a promotion gives another
    PROMOTION,
    /// base × rate = amount, rounded
    STANDARD,
    /// the same for a tax
    TAX,
    /// the same for a special component
    SPECIAL,
    /// amount × part to pay ÷ price = amount in the discount's coin, rounded
    DISCOUNTED,
    /// amount ÷ price = amount in the discount's coin, rounded, without a discount
    CONVERTED,
    /// all together
    TOTAL
  }

  static Step of(Kind kind, Object... figures) {
    return new Step(kind, List.of(figures));
  }

  /// The figures as text.
  public List<String> texts() {
    return figures.stream()
        .map(each -> each instanceof BigDecimal number ? Decimals.plain(number) : each.toString())
        .toList();
  }

  /// The figures as text, with words of the calculation in the reader's language.
  public List<String> words(UnaryOperator<String> role) {
    return figures.stream()
        .map(each ->
            switch (each) {
              case BigDecimal number -> Decimals.plain(number);
              case Role who -> role.apply(who.name());
              default -> each.toString();
            })
        .toList();
  }
}
