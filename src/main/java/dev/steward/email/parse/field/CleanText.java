package dev.steward.email.parse.field;

/// Takes out of decoded text what has no business in it: NUL and other controls, terminal escape
/// sequences, lone surrogates, characters that turn the direction of writing.
public final class CleanText {
  /// Characters of a line; the rest is cut off.
  public static final int LONGEST_LINE = 2000;

  /// Characters of a text; the rest is cut off.
  public static final int LONGEST_BODY = 4 * 1024 * 1024;

  private static final char ESCAPE = 0x1b;

  private CleanText() {}

  /// Text of one line, for subjects, names and header values: line ends and tabs become blanks.
  public static String line(String text) {
    String line = isHarmless(text, false) ? text : cleaned(text, false);
    line = line.strip();
    return line.length() > LONGEST_LINE ? cut(line) : line;
  }

  /// A name: a line without invisible and direction-changing characters.
  public static String name(String text) {
    String line = line(text);
    for (int i = 0; i < line.length(); i++) {
      if (isInvisible(line.charAt(i))) {
        return visible(line).strip();
      }
    }
    return line;
  }

  /// Text of many lines: every line end becomes a line feed.
  public static String body(String text) {
    String body = text.length() > LONGEST_BODY ? text.substring(0, LONGEST_BODY) : text;
    return isHarmless(body, true) ? body : cleaned(body, true);
  }

  /// Whether a name hides characters or turns direction.
  public static boolean isDeceptive(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (turnsDirection(c) || c == 0x200b || c == 0x2060 || c == 0xad) {
        return true;
      }
    }
    return false;
  }

  private static String cut(String line) {
    int end = LONGEST_LINE;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
  }

  private static boolean isHarmless(String text, boolean lines) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? !lines || (c != '\n' && c != '\t') : c >= 0x7f && isSuspect(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSuspect(char c) {
    return c < 0xa0
        || Character.isSurrogate(c)
        || isOverride(c)
        || c == 0x2028
        || c == 0x2029
        || c >= 0xfffe;
  }

  private static String cleaned(String text, boolean lines) {
    var out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\r' || c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029) {
        out.append(lines ? '\n' : ' ');
        i += c == '\r' ? lineEnd(text, i) : 1;
      } else if (c == '\t' || c == '\f' || c == 0x0b) {
        out.append(lines && c == '\t' ? '\t' : ' ');
        i++;
      } else if (c == ESCAPE) {
        i += escape(text, i);
      } else {
        i += other(text, i, lines, out);
      }
    }
    return out.toString();
  }

  private static int other(String text, int i, boolean lines, StringBuilder out) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1))) {
      out.append(c).append(text.charAt(i + 1));
      return 2;
    }
    if (Character.isSurrogate(c) || c >= 0xfffe) {
      out.append('\ufffd');
    } else if (c >= ' ' && (c < 0x7f || c > 0x9f) && (lines || !isOverride(c))) {
      out.append(c);
    }
    return 1;
  }

  /// `\r`, `\r\n` and the `\r\r\n` of broken relays are one line end.
  private static int lineEnd(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == '\r' && i < at + 3) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\n' ? i + 1 - at : 1;
  }

  /// Length of the escape sequence at `at` (ECMA-48 CSI), or of the escape character alone.
  private static int escape(String text, int at) {
    int i = at + 1;
    if (i < text.length() && text.charAt(i) == '[') {
      i++;
      while (i < text.length() && text.charAt(i) >= 0x20 && text.charAt(i) < 0x40) {
        i++;
      }
      return Math.min(i + 1, text.length()) - at;
    }
    return 1;
  }

  private static String visible(String line) {
    var out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      if (!isInvisible(line.charAt(i))) {
        out.append(line.charAt(i));
      }
    }
    return out.toString();
  }

  /// The joiners U+200C and U+200D stay: Persian, Hindi and emoji need them.
  private static boolean isInvisible(char c) {
    return turnsDirection(c)
        || c == 0x200b
        || c == 0x2060
        || c == 0xfeff
        || c == 0xad
        || c == 0x180e
        || c == 0x34f;
  }

  private static boolean turnsDirection(char c) {
    return isOverride(c) || c == 0x200e || c == 0x200f || c == 0x61c;
  }

  private static boolean isOverride(char c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
