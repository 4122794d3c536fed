package dev.steward.operation.log;

import java.util.regex.Pattern;

/// Text from anywhere, made fit for one log line.
final class Harmless {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>\"'(),:;=\\[\\]{}@]{1,64}@[\\p{L}\\p{N}.-]{1,255}");
  private static final int LONGEST = 32_000;

  private Harmless() {}

  /// Escapes, as in `\n` and `\u2028`, everything that could end a line, drive a terminal or turn
  /// the direction of writing, and puts `[address]` for mail addresses. Quotation marks and
  /// backslashes stay: JSON escapes those itself.
  static String line(String text) {
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    String anonymous =
        bounded.indexOf('@') < 0 ? bounded : ADDRESS.matcher(bounded).replaceAll("[address]");
    return anonymous.chars().anyMatch(Harmless::isHarmful) ? escape(anonymous) : anonymous;
  }

  private static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHarmful(c)) {
        escaped.append(name(c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String name(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04x", (int) c);
    };
  }

  private static boolean isHarmful(int c) {
    return c < 0x20
        || (c >= 0x7f && c <= 0x9f)
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xfeff;
  }
}
