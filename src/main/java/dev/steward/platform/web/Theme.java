package dev.steward.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Light, dark, or whatever the reader's system prefers.
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  /// The word used in cookies, attributes and forms.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The theme of that word, if there is one.
  public static Optional<Theme> of(String word) {
    return Arrays.stream(values()).filter(theme -> theme.word().equals(word)).findFirst();
  }
}
