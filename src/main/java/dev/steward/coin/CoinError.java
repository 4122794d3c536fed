package dev.steward.coin;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why networks and assets are refused.
public enum CoinError implements ErrorCode {
  /// The file of networks and assets has mistakes, all of which are named.
  BAD_FILE;

  @Override
  public String code() {
    return "coin." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
