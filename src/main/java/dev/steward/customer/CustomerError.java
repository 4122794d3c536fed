package dev.steward.customer;

import dev.steward.platform.error.ErrorCode;

/// Why something cannot be done with a customer.
public enum CustomerError implements ErrorCode {
  /// No such customer, or not for this person.
  NOT_FOUND("customer.not-found"),
  /// Nothing was written.
  EMPTY("customer.empty"),
  /// Too long.
  TOO_LONG("customer.too-long"),
  /// One and the same.
  SAME("customer.same"),
  /// Joined with another, or proposed to be, already.
  JOINED_ALREADY("customer.joined-already"),
  /// Not proposed, or decided already.
  NOT_PROPOSED("customer.not-proposed"),
  /// Whoever proposed it cannot also decide it.
  SECOND_PERSON("customer.second-person"),
  /// Not joined, or joined further since.
  NOT_JOINED("customer.not-joined");

  private final String code;

  CustomerError(String code) {
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
