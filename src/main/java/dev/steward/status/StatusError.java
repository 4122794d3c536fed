package dev.steward.status;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why an act on the status page is refused.
public enum StatusError implements ErrorCode {
  /// A title, a text or a name is missing or too long.
  EMPTY,
  /// A time cannot be read, or the end comes before the beginning.
  BAD_TIME,
  /// The phase does not fit, or it is over.
  BAD_PHASE,
  /// There is no such component.
  NO_COMPONENT;

  @Override
  public String code() {
    return "status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
