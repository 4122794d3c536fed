package dev.steward.customer;

import java.util.Arrays;

/// The ways we know a person.
public enum IdentityKind {
  /// An e-mail address.
  EMAIL("email"),
  /// The number of an account at the exchange.
  EXCHANGE_UID("exchange_uid"),
  /// The numeric id of an account on X; handles change hands, ids do not.
  X("x"),
  /// An id on Facebook, valid for one of our pages only.
  FACEBOOK("facebook"),
  /// A numeric user id on Telegram.
  TELEGRAM("telegram"),
  /// A browser we have given a random name to.
  VISITOR("visitor");

  private final String code;

  IdentityKind(String code) {
    this.code = code;
  }

  /// The word in the database and in the API.
  public String code() {
    return code;
  }

  /// The kind of a code.
  public static IdentityKind of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst().orElseThrow();
  }
}
