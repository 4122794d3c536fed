package dev.steward.email.parse.mime;

import java.util.Optional;

/// One `=?charset*lang?B|Q?text?=` found in a text, forgiving what clients get wrong: blanks
/// inside, no end, an encoding nobody knows.
///
/// @param end just past the word in the text
record EncodedWord(String charset, Encoding encoding, String text, int end) {
  private static final int LONGEST_LABEL = 60;

  enum Encoding {
    BASE64,
    QUOTED,
    NONE
  }

  static Optional<EncodedWord> at(String source, int start) {
    int labelEnd = source.indexOf('?', start + 2);
    if (labelEnd < 0 || !isLabel(source, start + 2, labelEnd)) {
      return Optional.empty();
    }
    int encodingEnd = source.indexOf('?', labelEnd + 1);
    if (encodingEnd < 0 || encodingEnd - labelEnd > 4 || encodingEnd == labelEnd + 1) {
      return Optional.empty();
    }
    String label = source.substring(start + 2, labelEnd);
    int star = label.indexOf('*');
    return Optional.of(
        new EncodedWord(
            star < 0 ? label : label.substring(0, star),
            encoding(source.substring(labelEnd + 1, encodingEnd).strip()),
            source.substring(encodingEnd + 1, textEnd(source, encodingEnd + 1)),
            end(source, encodingEnd + 1)));
  }

  private static boolean isLabel(String source, int from, int to) {
    if (to <= from || to - from > LONGEST_LABEL) {
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

  private static int textEnd(String source, int from) {
    int close = close(source, from);
    return close >= 0 ? close : firstBlank(source, from);
  }

  private static int end(String source, int from) {
    int close = close(source, from);
    return close >= 0 ? close + 2 : firstBlank(source, from);
  }

  /// Where `?=` closes the word, or -1 if another word begins first.
  private static int close(String source, int from) {
    int close = source.indexOf("?=", from);
    int other = source.indexOf("=?", from);
    return close >= 0 && other >= 0 && other < close - 1 && at(source, other).isPresent()
        ? -1
        : close;
  }

  private static int firstBlank(String source, int from) {
    int i = from;
    while (i < source.length() && source.charAt(i) > ' ') {
      i++;
    }
    return i;
  }
}
