package dev.steward.routing;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;

/// Why something about queues is refused.
public enum RoutingError implements ErrorCode {
  /// Slots that are no number from 1 to 200.
  BAD_CAPACITY("routing.bad-capacity"),
  /// An overflow to the team itself, to none, or without a time from 1 minute to a week.
  BAD_OVERFLOW("routing.bad-overflow"),
  /// Somebody else changed it meanwhile.
  CHANGED("routing.changed-meanwhile");

  private final String code;

  RoutingError(String code) {
    this.code = code;
  }

  /// The refusal.
  public Refusal refusal(Object... args) {
    return new Refusal(this, args);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
