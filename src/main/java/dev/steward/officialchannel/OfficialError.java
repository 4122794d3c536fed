package dev.steward.officialchannel;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why something about the registry is refused.
public enum OfficialError implements ErrorCode {
  /// Nothing that could be checked.
  NOT_UNDERSTOOD,
  /// Nobody decides about their own change.
  OWN_CHANGE,
  /// It was decided before, or there is none.
  NOT_WAITING,
  /// Too many questions from one place.
  TOO_MANY;

  @Override
  public String code() {
    return "official." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return this == TOO_MANY ? Kind.RESOURCE : Kind.USER;
  }
}
