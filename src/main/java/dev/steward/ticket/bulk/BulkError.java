package dev.steward.ticket.bulk;

import dev.steward.platform.error.ErrorCode;

/// Why nothing is done to several tickets.
public enum BulkError implements ErrorCode {
  /// None is selected, or none that this person may see.
  NOTHING_SELECTED("bulk.nothing-selected"),
  /// One alone cannot be merged.
  ONE_ONLY("bulk.one-only"),
  /// No ticket was named as the problem.
  NO_PROBLEM("bulk.no-problem"),
  /// More than the desk does at once.
  TOO_MANY("bulk.too-many"),
  /// No act was chosen, or one that is not finished.
  NO_ACT("bulk.no-act"),
  /// No such act of this person.
  NOT_FOUND("bulk.not-found"),
  /// There is no way back from it, such as a note.
  FOR_GOOD("bulk.for-good"),
  /// It is under way, or was undone already.
  NOT_NOW("bulk.not-now");

  private final String code;

  BulkError(String code) {
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
