package dev.steward.ticket.problem;

import dev.steward.platform.error.ErrorCode;

/// Why an update cannot be sent.
public enum ProblemError implements ErrorCode {
  /// There is no incident to tell.
  NO_INCIDENTS("problem.no-incidents"),
  /// Neither a word nor a solution.
  NOTHING_TO_DO("problem.nothing-to-do"),
  /// Variables that nobody knows.
  UNKNOWN_VARIABLE("problem.unknown-variable"),
  /// Another update is still on its way.
  UNDER_WAY("problem.under-way");

  private final String code;

  ProblemError(String code) {
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
