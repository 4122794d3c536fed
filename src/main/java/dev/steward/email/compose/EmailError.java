package dev.steward.email.compose;

import dev.steward.platform.error.ErrorCode;

/// Why something about e-mail is refused.
public enum EmailError implements ErrorCode {
  /// Mail cannot be addressed to this.
  BAD_RECIPIENT("email.bad-recipient"),
  /// The mail with its files would be larger than mail servers take.
  TOO_LARGE("email.too-large");

  private final String code;

  EmailError(String code) {
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
