package dev.steward.search;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;

/// What is known of each Chinese character: its simplified form and its pinyin. Tables, made from
/// ICU's rules when first needed, since the rules themselves take longer than all other cutting.
final class Han {
  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9fff';

  private Han() {}

  static boolean isHan(char sign) {
    return sign >= FIRST && sign <= LAST;
  }

  /// Replaces traditional characters.
  static void simplify(char[] text, int length) {
    char[] table = Simplified.TABLE;
    for (int i = 0; i < length; i++) {
      if (isHan(text[i])) {
        text[i] = table[text[i] - FIRST];
      }
    }
  }

  /// How a character is spoken, in plain letters; empty for one that nobody knows.
  static String pinyin(char sign) {
    return isHan(sign) ? Spelled.TABLE[sign - FIRST] : "";
  }

  private static char[] simplified() {
    String[] lines = lines("Traditional-Simplified");
    char[] table = new char[lines.length];
    for (int i = 0; i < table.length; i++) {
      char itself = (char) (FIRST + i);
      table[i] = lines[i].length() == 1 ? lines[i].charAt(0) : itself;
    }
    return table;
  }

  private static String[] spelled() {
    return Arrays.stream(lines("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower"))
        .map(line -> line.replaceAll("[^a-z]", ""))
        .toArray(String[]::new);
  }

  /// What the rules make of each character alone.
  private static String[] lines(String rules) {
    var all = new StringBuilder();
    for (char sign = FIRST; sign <= LAST; sign++) {
      all.append(sign).append('\n');
    }
    return Transliterator.getInstance(rules).transliterate(all.toString()).split("\n");
  }

  private static final class Simplified {
    private static final char[] TABLE = simplified();
  }

  private static final class Spelled {
    private static final String[] TABLE = spelled();
  }
}
