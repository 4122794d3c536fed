package dev.steward.fee;

import java.math.BigDecimal;

/// An amount of one coin. Positive is paid by the customer, negative is paid to them.
///
/// @param coin its sign as the exchange writes it, upper case
public record Money(BigDecimal amount, String coin) {

  /// As written, without powers of ten: `0.0402 USDT`.
  @Override
  public String toString() {
    return Decimals.plain(amount) + " " + coin;
  }
}
