package dev.steward.shield.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The ten word lists of BIP 39. A word is known by a number made of its letters, without case and
/// accents, so that none has to be cut out of a text to be looked up.
final class WordLists {
  static final List<String> LANGUAGES =
      List.of(
          "english",
          "spanish",
          "french",
          "italian",
          "portuguese",
          "czech",
          "japanese",
          "korean",
          "simplified-chinese",
          "traditional-chinese");

  /// Lists whose words are single characters: prose is full of them.
  static final int CHINESE = 1 << 8 | 1 << 9;

  static final int SIZE = 2_048;

  private static final long SEED = 1_469_598_103_934_665_603L;
  private static final long PRIME = 1_099_511_628_211L;
  private static final int SLOTS = 1 << 17;
  private static final char[] PLAIN = plain();

  /// One bit for each word, small enough for the processor's nearest cache.
  private final long[] marks = new long[1 << 12];

  private final long[] words = new long[SLOTS];
  private final short[] languages = new short[SLOTS];
  private final List<Map<Long, Integer>> places = new ArrayList<>();

  WordLists() {
    for (int language = 0; language < LANGUAGES.size(); language++) {
      places.add(new HashMap<>(2 * SIZE));
      List<String> list = read(LANGUAGES.get(language));
      for (int place = 0; place < list.size(); place++) {
        for (var form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFKD}) {
          add(number(Normalizer.normalize(list.get(place), form)), language, place);
        }
      }
    }
  }

  /// In which lists the word is, a bit for each.
  int languages(long word) {
    if ((marks[mark(word)] >>> word & 1) == 0) {
      return 0;
    }
    int slot = slot(word);
    while (words[slot] != 0) {
      if (words[slot] == word) {
        return languages[slot];
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return 0;
  }

  /// Its place in the list, or less than 0.
  int place(long word, int language) {
    return places.get(language).getOrDefault(word, -1);
  }

  /// The number of a word.
  static long number(CharSequence word) {
    long number = SEED;
    for (int i = 0; i < word.length(); i++) {
      number = add(number, word.charAt(i));
    }
    return number;
  }

  /// The number of a word that goes on with this letter; start with [#start].
  static long add(long number, char letter) {
    char plain = letter < PLAIN.length ? PLAIN[letter] : letter;
    return plain == 0 ? number : (number ^ plain) * PRIME;
  }

  /// The number of no letters.
  static long start() {
    return SEED;
  }

  static List<String> read(String language) {
    String path = "/shield/words/" + language + ".txt";
    try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(path), path);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> words = reader.lines().toList();
      if (words.size() != SIZE) {
        throw new IllegalStateException(path + " has " + words.size() + " words");
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(long word, int language, int place) {
    places.get(language).put(word, place);
    marks[mark(word)] |= 1L << word;
    int slot = slot(word);
    while (words[slot] != 0 && words[slot] != word) {
      slot = slot + 1 & SLOTS - 1;
    }
    words[slot] = word;
    languages[slot] |= (short) (1 << language);
  }

  private static int mark(long word) {
    return (int) (word >>> 20) & (1 << 12) - 1;
  }

  private static int slot(long word) {
    return (int) (word >>> 40) & SLOTS - 1;
  }

  /// Latin letters without case and accents; 0 for accents that stand alone.
  private static char[] plain() {
    char[] plain = new char[0x370];
    for (char c = 0; c < plain.length; c++) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      char first = apart.charAt(0);
      plain[c] = c >= 0x300 ? 0 : Character.toLowerCase(first);
    }
    return plain;
  }
}
