package dev.steward.customer;

/// Personal fields for those who may not see who customers are.
public final class Masked {
  private static final String HIDDEN = "•••";

  private Masked() {}

  /// The first letter of a name.
  public static String name(String name) {
    return name.isBlank() ? "" : first(name) + HIDDEN;
  }

  /// The first letter of each side of an address; of other identities the last two characters.
  public static String value(String value) {
    int at = value.lastIndexOf('@');
    if (at > 0) {
      int dot = value.lastIndexOf('.');
      String ending = dot > at ? value.substring(dot) : "";
      return first(value) + HIDDEN + "@" + first(value.substring(at + 1)) + HIDDEN + ending;
    }
    return HIDDEN + value.substring(Math.max(0, value.length() - 2));
  }

  private static String first(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? "" : stripped.substring(0, stripped.offsetByCodePoints(0, 1));
  }
}
