package dev.steward.notice;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why an act on announcements or subscriptions is refused.
public enum NoticeError implements ErrorCode {
  /// Somebody else changed it meanwhile.
  CHANGED,
  /// A title or a text is missing.
  EMPTY,
  /// A time cannot be read, or lies in the past.
  BAD_TIME,
  /// Text uses variables that have no value.
  UNKNOWN_VARIABLES,
  /// It was withdrawn and stays so.
  WITHDRAWN,
  /// This is no e-mail address.
  BAD_ADDRESS,
  /// No topic was chosen.
  NO_TOPIC,
  /// Too many askings from one place.
  TOO_MANY;

  @Override
  public String code() {
    return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return this == TOO_MANY ? Kind.RESOURCE : Kind.USER;
  }
}
