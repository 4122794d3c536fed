package dev.steward.notification.push;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;

/// Why a browser cannot be pushed to.
enum PushError implements ErrorCode {
  /// What the browser sent is no subscription, or leads where the desk does not go.
  NOT_A_SUBSCRIPTION;

  Refusal refusal() {
    return new Refusal(this);
  }

  @Override
  public String code() {
    return "notification.not-a-subscription";
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
