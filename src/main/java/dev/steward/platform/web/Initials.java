package dev.steward.platform.web;

import java.util.Locale;
import java.util.regex.Pattern;

/// One or two letters and a colour that stand for a person where a picture would.
public final class Initials {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s._@-]+");
  private static final int HUES = 8;

  private Initials() {}

  /// The first letters of the first and last word; the first character alone for Chinese, Japanese
  /// and Korean names; a dot for an empty name.
  public static String of(String name) {
    String trimmed = name.strip();
    if (trimmed.isEmpty()) {
      return "·";
    }
    String first = first(trimmed);
    if (Character.isIdeographic(first.codePointAt(0))) {
      return first;
    }
    String[] words = BETWEEN_WORDS.split(trimmed);
    String last = words.length > 1 && !name.contains("@") ? first(words[words.length - 1]) : "";
    return (first + last).toUpperCase(Locale.ROOT);
  }

  /// A number from 0 to 7, the same for the same name for ever.
  public static int hue(String name) {
    return Math.floorMod(name.hashCode(), HUES);
  }

  private static String first(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
