package dev.steward.ticket.merging;

import dev.steward.platform.error.ErrorCode;

/// Why tickets cannot be merged, split or parted.
public enum MergeError implements ErrorCode {
  /// A ticket cannot be merged into itself.
  SAME_TICKET("merge.same-ticket"),
  /// It lives on in another ticket already.
  MERGED_ALREADY("merge.merged-already"),
  /// It is not merged.
  NOT_MERGED("merge.not-merged"),
  /// Tickets of different customers need a permission.
  OTHER_CUSTOMER("merge.other-customer"),
  /// Tickets of different customers need to be confirmed.
  NOT_CONFIRMED("merge.not-confirmed"),
  /// No number of a ticket.
  NO_TARGET("merge.no-target"),
  /// More at once than anybody has looked at.
  TOO_MANY("merge.too-many"),
  /// Not somebody who takes part in one of the tickets.
  NO_SUCH_PARTICIPANT("merge.no-such-participant");

  private final String code;

  MergeError(String code) {
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
