package dev.steward.platform.live;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import java.util.Locale;

/// Why a stream was not opened.
enum LiveError implements ErrorCode {
  /// This process holds as many streams as it may.
  TOO_MANY;

  @Override
  public String code() {
    return "live." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.RESOURCE;
  }

  Refusal refusal() {
    return new Refusal(this);
  }
}
