package dev.steward.ticket.linking;

import dev.steward.platform.error.ErrorCode;

/// Why tickets cannot be linked.
public enum LinkError implements ErrorCode {
  /// A ticket has nothing to do with itself.
  SAME_TICKET("link.same-ticket"),
  /// It has another parent already.
  HAS_PARENT("link.has-parent"),
  /// It belongs to another problem already.
  HAS_PROBLEM("link.has-problem"),
  /// A ticket would be above itself.
  CIRCLE("link.circle"),
  /// A problem cannot be an incident, nor the other way round.
  NOT_BOTH("link.not-both"),
  /// No number of a ticket.
  NO_TICKET("link.no-ticket");

  private final String code;

  LinkError(String code) {
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
