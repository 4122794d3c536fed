package dev.steward.channel.delivery;

import java.util.Locale;

/// Where a delivery is in its life.
public enum DeliveryState {
  /// Waits for its time; can be called back while it does.
  QUEUED,
  SENDING,
  /// The far side took responsibility.
  SENT,
  /// A report says it arrived.
  DELIVERED,
  /// Refused for good, or given up.
  FAILED,
  /// It may have arrived; a person decides whether to send it again.
  UNKNOWN,
  /// A rule forbids sending.
  BLOCKED,
  /// Called back before it left.
  CANCELLED;

  /// The name in the database: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The state of a code.
  public static DeliveryState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
