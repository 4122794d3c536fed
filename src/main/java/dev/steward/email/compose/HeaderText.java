package dev.steward.email.compose;

/// Text on its way into a header. A line break in a subject or name would start a header of the
/// attacker's choice, so control characters never get as far as the mail library.
final class HeaderText {
  private HeaderText() {}

  /// One line without control and direction-changing characters, white space collapsed, cut at so
  /// many characters.
  static String oneLine(String text, int longest) {
    var line = new StringBuilder(Math.min(text.length(), longest));
    boolean space = false;
    for (int i = 0; i < text.length() && line.length() < longest; ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (isSpace(character)) {
        space = !line.isEmpty();
      } else if (!isUnwanted(character)) {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.appendCodePoint(character);
      }
    }
    return line.toString();
  }

  static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isUnwanted(int character) {
    int type = Character.getType(character);
    return Character.isISOControl(character)
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.FORMAT && character != 0x200d;
  }
}
