package dev.steward.helpcenter;

import java.util.Locale;

/// Who may read an article.
public enum Audience {
  /// Anybody, without signing in.
  EVERYONE,
  /// Customers who have signed in, and the desk.
  CUSTOMERS,
  /// Only the desk.
  STAFF;

  /// The name in the database and in forms.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The audience of a code.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Audience of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
