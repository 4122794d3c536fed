package dev.steward.email.reply;

import java.util.Locale;
import java.util.Set;

/// Cheap looks at a line that spare most lines a pattern: each says no only where the pattern
/// would.
final class LineStart {
  /// The words that [Attribution] knows before a date.
  private static final Set<String> BEFORE_DATES =
      Set.of(
          "on", "at", "in", "op", "am", "le", "il", "el", "em", "a", "dnia", "dňa", "dne", "w",
          "den", "pe", "în", "data", "ter", "seg", "qua", "qui", "sex", "sáb", "dom");

  private static final int LONGEST_DAY = 12;

  private LineStart() {}

  /// Whether it may begin like a date: a number, a word before dates, or a weekday with a comma.
  static boolean mayBeDate(String line) {
    int start = skip(line, ">*_<-");
    int end = start;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    if (end == start) {
      return end < line.length() && Character.isDigit(line.charAt(end));
    }
    if ("在于於".indexOf(line.charAt(start)) >= 0) {
      return true;
    }
    char next = end < line.length() ? line.charAt(end) : 'x';
    return next == ',' || next == '.'
        ? end - start <= LONGEST_DAY
        : isSpace(next)
            && end - start <= LONGEST_DAY
            && BEFORE_DATES.contains(line.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /// Whether it is a rule, or text behind one.
  static boolean isRule(String line) {
    int start = skip(line, ">*_");
    return start + 1 < line.length()
        && "-—–=".indexOf(line.charAt(start)) >= 0
        && "-—–=".indexOf(line.charAt(start + 1)) >= 0;
  }

  /// Whether its first letter is one of two, quote signs aside.
  static boolean isOneOf(String line, char one, char other) {
    int start = skip(line, ">");
    return start < line.length() && (line.charAt(start) == one || line.charAt(start) == other);
  }

  /// Whether a verb is in it that stands before a date.
  static boolean holdsWrote(String line) {
    for (int i = 0; i + 5 <= line.length(); i++) {
      char c = line.charAt(i);
      if ((c == 'w' || c == 'W') && line.regionMatches(true, i, "wrote", 0, 5)
          || (c == 's' || c == 'S')
              && (line.regionMatches(true, i, "schrieb", 0, 7)
                  || line.regionMatches(true, i, "schreef", 0, 7))) {
        return true;
      }
    }
    return false;
  }

  /// The first place that is neither white space nor one of these signs.
  static int skip(String line, String signs) {
    int at = 0;
    while (at < line.length()
        && (isSpace(line.charAt(at)) || signs.indexOf(line.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
