package dev.steward.channel.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Deliveries that people look at together.
public enum DeliveryGroup {
  /// What waits for a person: failed, unknown, blocked or late, and not settled.
  ATTENTION(
      "settled_at is null and (state in ('failed', 'unknown', 'blocked')"
          + " or (state = 'queued' and delayed_at is not null))"),
  /// What has not left yet.
  QUEUED("state = 'queued'"),
  /// What should have left long ago.
  DELAYED("state = 'queued' and delayed_at is not null and settled_at is null"),
  FAILED("state in ('failed', 'unknown', 'blocked') and state = 'failed'"),
  UNKNOWN("state in ('failed', 'unknown', 'blocked') and state = 'unknown'"),
  BLOCKED("state in ('failed', 'unknown', 'blocked') and state = 'blocked'");

  private final String condition;

  DeliveryGroup(String condition) {
    this.condition = condition;
  }

  /// The word in addresses and message keys.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The group of a word.
  public static Optional<DeliveryGroup> find(String code) {
    return Arrays.stream(values()).filter(group -> group.code().equals(code)).findFirst();
  }

  /// Written so that a partial index answers it.
  String condition() {
    return condition;
  }
}
