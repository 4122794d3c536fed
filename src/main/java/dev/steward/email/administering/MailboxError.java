package dev.steward.email.administering;

import dev.steward.platform.error.ErrorCode;

/// Why settings of a mailbox are refused.
enum MailboxError implements ErrorCode {
  BAD_ADDRESS("email.mailbox-address"),
  BAD_PORT("email.mailbox-port"),
  NO_SECRET("email.mailbox-secret"),
  BAD_ENDPOINT("email.mailbox-endpoint"),
  NEVER_REACHED("email.mailbox-never-reached");

  private final String code;

  MailboxError(String code) {
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
