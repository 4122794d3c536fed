package dev.steward.coin.address;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Looks near a mistyped text for the only one that is right: letters that look alike, the wrong
/// case, two letters exchanged. Not every letter by every other: that would take too long, and find
/// addresses that nobody meant.
final class Slips {
  private static final String[] ALIKE = {
    "0oOQ", "1iIlLj", "5sS", "8B", "2zZ", "vVyu", "cCeG", "nmh", "69b", "wW", "kK", "xX", "pP", "uU"
  };

  /// Longer ones would take more than a millisecond.
  private static final int LONGEST = 64;

  private Slips() {}

  static Optional<String> find(String text, Predicate<String> isRight) {
    Set<String> found = new LinkedHashSet<>();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    for (int i = 0; i < text.length() && found.size() < 2; i++) {
      for (char other : alike(text.charAt(i)).toCharArray()) {
        keep(found, text.substring(0, i) + other + text.substring(i + 1), isRight);
      }
      if (i > 0 && text.charAt(i) != text.charAt(i - 1)) {
        String swapped =
            text.substring(0, i - 1) + text.charAt(i) + text.charAt(i - 1) + text.substring(i + 1);
        keep(found, swapped, isRight);
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private static void keep(Set<String> found, String text, Predicate<String> isRight) {
    if (isRight.test(text)) {
      found.add(text);
    }
  }

  private static String alike(char letter) {
    for (String group : ALIKE) {
      if (group.indexOf(letter) >= 0) {
        return group.replace(String.valueOf(letter), "");
      }
    }
    char other =
        Character.isUpperCase(letter)
            ? Character.toLowerCase(letter)
            : Character.toUpperCase(letter);
    return other == letter ? "" : String.valueOf(other);
  }
}
