package dev.steward.email.importing;

import dev.steward.platform.error.ErrorCode;

/// Why an import does not begin or cannot go on.
enum ImportError implements ErrorCode {
  UNREADABLE("email.import-unreadable"),
  NO_MAILBOX("email.import-no-mailbox");

  private final String code;

  ImportError(String code) {
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
