package dev.steward.exchange;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why asking the exchange is refused.
public enum ExchangeError implements ErrorCode {
  /// More accounts were looked up than the budget allows.
  OVER_BUDGET,
  /// A look-up without a reason.
  REASON_MISSING,
  /// That is no number of an account.
  NOT_A_UID;

  @Override
  public String code() {
    return "exchange." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return this == OVER_BUDGET ? Kind.RESOURCE : Kind.USER;
  }
}
