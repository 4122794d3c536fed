package dev.steward.customer;

/// Pieces of SQL about an identity, for lists of other modules: who wants them names the column
/// that holds the identity's number. Each is one look into an index.
public final class IdentitySql {
  private IdentitySql() {}

  /// Its trust level, 0 to 3.
  public static String trust(String column) {
    return one("trust", column);
  }

  /// Its value as it is compared: an address in lower case, an id.
  public static String value(String column) {
    return one("value_normalised", column);
  }

  private static String one(String what, String column) {
    return "(select i.%s from identity i where i.id = %s)".formatted(what, column);
  }
}
