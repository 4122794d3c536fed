package dev.steward.fee;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decimal numbers as people and files write them. Exact, and bounded: a number of a billion digits
/// would stop the desk.
public final class Decimals {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private Decimals() {}

  /// The number a text is, without zeros at its end; empty where it is none or longer than thirty
  /// digits on a side.
  public static Optional<BigDecimal> parse(String text) {
    String clean = text.strip();
    return NUMBER.matcher(clean).matches()
        ? Optional.of(new BigDecimal(plain(new BigDecimal(clean))))
        : Optional.empty();
  }

  /// A rate: `0.0025` or `0.25%`.
  public static Optional<BigDecimal> rate(String text) {
    String clean = text.strip();
    return clean.endsWith("%")
        ? parse(clean.substring(0, clean.length() - 1)).map(each -> each.divide(HUNDRED))
        : parse(clean);
  }

  /// Without powers of ten and without zeros at its end.
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /// A rate as a percentage: `0.25%`.
  public static String percent(BigDecimal rate) {
    return plain(rate.multiply(HUNDRED)) + "%";
  }
}
