package dev.steward.email.parse.mime;

import java.util.Optional;

/// One `=?charset*lang?B|Q?text?=` found in a text, forgiving what clients get wrong: blanks
/// inside, no end, an encoding nobody knows.
///
/// @param end just past the word in the text
record EncodedWord(String charset, Encoding encoding, String text, int end) {
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_TEXT = 20_000;

  enum Encoding {
    BASE64,
    QUOTED,
    NONE
  }

  static Optional<EncodedWord> at(String source, int start) {
    int text = textStart(source, start);
    if (text < 0) {
      return Optional.empty();
    }
    int labelEnd = source.indexOf('?', start + 2);
    String label = source.substring(start + 2, labelEnd);
    int star = label.indexOf('*');
    int close = close(source, text);
    int textEnd = close < 0 ? firstBlank(source, text) : close;
    return Optional.of(
        new EncodedWord(
            star < 0 ? label : label.substring(0, star),
            encoding(source.substring(labelEnd + 1, text - 1).strip()),
            source.substring(text, textEnd),
            close < 0 ? textEnd : close + 2));
  }

  /// Where the text of a word that begins at `start` begins, or -1 if none does.
  private static int textStart(String source, int start) {
    int labelEnd = source.indexOf('?', start + 2);
    if (labelEnd < 0 || !isLabel(source, start + 2, labelEnd)) {
      return -1;
    }
    int encodingEnd = source.indexOf('?', labelEnd + 1);
    boolean plausible = encodingEnd > labelEnd + 1 && encodingEnd - labelEnd <= 4;
    return plausible ? encodingEnd + 1 : -1;
  }

  private static boolean isLabel(String source, int from, int to) {
    if (to < from || to - from > LONGEST_LABEL) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = source.charAt(i);
      if (c <= ' ' || c == '=' || c == '<' || c == '>') {
        return false;
      }
    }
    return true;
  }

  private static Encoding encoding(String letter) {
    return switch (letter) {
      case "B", "b" -> Encoding.BASE64;
      case "Q", "q" -> Encoding.QUOTED;
      default -> Encoding.NONE;
    };
  }

  /// Where `?=` closes the word, or -1 if another word begins first or it is too far.
  private static int close(String source, int from) {
    int limit = Math.min(source.length() - 1, from + LONGEST_TEXT);
    for (int i = from; i < limit; i++) {
      if (source.charAt(i) == '?' && source.charAt(i + 1) == '=') {
        return i;
      }
      boolean other = source.charAt(i) == '=' && source.charAt(i + 1) == '?';
      if (other
          && i + 2 < source.length()
          && source.charAt(i + 2) != '='
          && textStart(source, i) > 0) {
        return -1;
      }
    }
    return -1;
  }

  private static int firstBlank(String source, int from) {
    int i = from;
    while (i < source.length() && source.charAt(i) > ' ') {
      i++;
    }
    return i;
  }
}
