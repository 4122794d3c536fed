package dev.steward.email.parse.mime;

import java.nio.charset.StandardCharsets;

/// Joins the lines of a folded field value (RFC 5322 2.2.3). A line that was broken without
/// indentation is joined with a blank.
final class Unfolding {
  private Unfolding() {}

  /// The value between two places, trimmed, each character one byte.
  static String value(byte[] bytes, int from, int to) {
    int start = from;
    int stop = to;
    while (start < stop && isSpace(bytes[start])) {
      start++;
    }
    while (stop > start && isSpace(bytes[stop - 1])) {
      stop--;
    }
    String value = new String(bytes, start, stop - start, StandardCharsets.ISO_8859_1);
    return value.indexOf('\n') < 0 && value.indexOf('\r') < 0 ? value : joined(value);
  }

  private static String joined(String folded) {
    var value = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '\n') {
        boolean blankFollows = i + 1 < folded.length() && isSpace((byte) folded.charAt(i + 1));
        if (!blankFollows) {
          value.append(' ');
        }
      } else if (c != '\r') {
        value.append(c);
      } else if (i + 1 < folded.length()
          && folded.charAt(i + 1) != '\n'
          && folded.charAt(i + 1) != '\r') {
        value.append(' ');
      }
    }
    return value.toString();
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }
}
