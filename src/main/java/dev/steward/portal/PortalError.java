package dev.steward.portal;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why a customer is not let in, or not let do something.
public enum PortalError implements ErrorCode {
  /// The link was used, is too old, or is not ours.
  LINK_INVALID(Kind.USER),
  /// The token of the exchange is not accepted.
  TOKEN_INVALID(Kind.USER),
  /// A key of the exchange cannot be read.
  BAD_KEY(Kind.USER);

  private final Kind kind;

  PortalError(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String code() {
    return "portal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
