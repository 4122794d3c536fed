package dev.steward.ticket.splitting;

import dev.steward.platform.error.ErrorCode;

/// Why messages cannot be split off.
public enum SplitError implements ErrorCode {
  /// Nothing of a customer was chosen, so there is nobody to have the ticket.
  NOBODY_ASKS("split.nobody-asks"),
  /// What was chosen comes from several customers.
  SEVERAL_CUSTOMERS("split.several-customers"),
  /// Everything was chosen; that is the ticket itself.
  NOTHING_LEFT("split.nothing-left"),
  /// Answers given to one customer would become another's.
  ANSWERS_OF_ANOTHER("split.answers-of-another");

  private final String code;

  SplitError(String code) {
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
