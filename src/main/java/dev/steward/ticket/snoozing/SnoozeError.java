package dev.steward.ticket.snoozing;

import dev.steward.platform.error.ErrorCode;

/// Why a ticket cannot be sent to sleep.
public enum SnoozeError implements ErrorCode {
  /// The time has passed, or is no time.
  PAST("snooze.past"),
  /// Later than anybody will remember.
  TOO_FAR("snooze.too-far"),
  /// It is solved; there is nothing to wake up for.
  SOLVED("snooze.solved");

  private final String code;

  SnoozeError(String code) {
    this.code = code;
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
