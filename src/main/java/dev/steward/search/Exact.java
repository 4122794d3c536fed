package dev.steward.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Terms that people paste rather than write: e-mail addresses, transaction ids, order numbers,
/// telephone numbers. Found whole, or by their beginning.
final class Exact {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 120;
  private static final int MANY = 2_000;
  private static final String INSIDE = "@._+-";

  private Exact() {}

  /// All in a text.
  static Set<String> in(String text) {
    var found = new LinkedHashSet<String>();
    int length = text.length();
    int start = -1;
    for (int i = 0; i <= length && found.size() < MANY; i++) {
      boolean inside = i < length && isInside(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        if (i - start >= SHORTEST) {
          of(text.substring(start, i)).ifPresent(found::add);
        }
        start = -1;
      }
    }
    return found;
  }

  /// The term a piece of text is, if it is one.
  static Optional<String> of(String piece) {
    int from = 0;
    int to = piece.length();
    while (from < to && INSIDE.indexOf(piece.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && INSIDE.indexOf(piece.charAt(to - 1)) >= 0) {
      to--;
    }
    String term = piece.substring(from, to);
    boolean fits =
        term.length() >= SHORTEST
            && term.length() <= LONGEST
            && term.chars().allMatch(sign -> isInside((char) sign))
            && (term.indexOf('@') > 0 || term.chars().anyMatch(sign -> sign >= '0' && sign <= '9'));
    return fits ? Optional.of(term.toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static boolean isInside(char sign) {
    return sign < 0x80 && (Character.isLetterOrDigit(sign) || INSIDE.indexOf(sign) >= 0);
  }
}
