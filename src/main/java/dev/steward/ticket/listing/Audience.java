package dev.steward.ticket.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who sees a view.
public enum Audience {
  /// Whoever made it.
  ME,
  /// A team.
  TEAM,
  /// Everybody who sees tickets.
  EVERYONE;

  /// The name in rows and forms: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The audience of a code.
  public static Optional<Audience> find(String code) {
    return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
  }
}
