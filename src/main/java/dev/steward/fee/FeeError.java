package dev.steward.fee;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why something about fees is refused.
public enum FeeError implements ErrorCode {
  /// No such edition, report or dispute, or not for this person.
  NOT_FOUND,
  /// The file has faults, told beside it.
  FLAWED,
  /// Nothing was handed in.
  EMPTY,
  /// More than fits.
  TOO_LARGE,
  /// Nobody publishes or approves what they made themselves.
  OWN_WORK,
  /// It was published or discarded already.
  DECIDED,
  /// It would be valid before an edition that is published.
  TOO_EARLY,
  /// A reason is missing.
  REASON_MISSING,
  /// The amount of a credit is none.
  NO_AMOUNT;

  @Override
  public String code() {
    return "fee." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
