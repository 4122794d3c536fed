package dev.steward.shield.finding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Follows the words of one text and notices when many in a row are of one list. Not for several
/// threads.
///
/// Twelve words of a European list in a row are a phrase, with a right sum or a mistyped word:
/// nobody writes so. Chinese characters, also with spaces between them, need the sum or a word that
/// says what they are. Numbers between the words, as in a list, mean nothing.
final class Phrases {
  private static final int[] LENGTHS = {24, 21, 18, 15, 12};
  private static final int SHORTEST = 12;
  private static final int SOME = 8;
  private static final int DISTINCT = 9;

  private final WordLists lists;
  private final int[] runs = new int[WordLists.LANGUAGES.size()];
  private long[] words = new long[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;
  private boolean isRunning;
  private int longest;
  private final List<Run> found = new ArrayList<>();

  Phrases(WordLists lists) {
    this.lists = lists;
  }

  /// A word of the text, or a number that is none (0).
  void word(long word, int start, int end) {
    int mask = word == 0 ? 0 : lists.languages(word);
    if (mask == 0) {
      stop();
      return;
    }
    keep(word, start, end);
    isRunning = true;
    for (int language = 0; language < runs.length; language++) {
      if ((mask >> language & 1) == 1) {
        runs[language]++;
        longest = Math.max(longest, runs[language]);
      } else if (runs[language] > 0) {
        close(language, count - 1);
      }
    }
  }

  /// Something that cannot stand inside a phrase.
  void stop() {
    if (isRunning) {
      for (int language = 0; language < runs.length; language++) {
        close(language, count);
      }
      isRunning = false;
      count = 0;
    }
  }

  private void close(int language, int end) {
    if (runs[language] >= SOME) {
      int from = end - runs[language];
      found.add(
          new Run(
              language,
              Arrays.copyOfRange(words, from, end),
              Arrays.copyOfRange(starts, from, end),
              Arrays.copyOfRange(ends, from, end)));
    }
    runs[language] = 0;
  }

  private void keep(long word, int start, int end) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    words[count] = word;
    starts[count] = start;
    ends[count] = end;
    count++;
  }

  /// Whether anything is worth a closer look.
  boolean isSuspicious() {
    return longest >= SOME;
  }

  /// The phrases; call when the text is over.
  List<Span> spans(Cues cues) {
    List<Span> spans = new ArrayList<>();
    for (Run run : found) {
      boolean proved = run.length() >= SHORTEST && hasRightSum(run);
      boolean believed =
          run.length() >= SHORTEST
              && (isChinese(run) ? cues.tellsOfPhrase() : run.distinct() >= DISTINCT);
      if (proved || believed) {
        spans.add(
            new Span(
                SecretKind.RECOVERY_PHRASE, run.starts[0], run.ends[run.length() - 1], proved));
      }
    }
    return spans;
  }

  /// Rows that are too short.
  Set<Findings.Doubt> doubts() {
    Set<Findings.Doubt> doubts = EnumSet.noneOf(Findings.Doubt.class);
    if (found.stream().anyMatch(r -> !isChinese(r) && r.length() < SHORTEST)) {
      doubts.add(Findings.Doubt.SOME_WORDS);
    }
    return doubts;
  }

  private static boolean isChinese(Run run) {
    return (WordLists.CHINESE >> run.language & 1) == 1;
  }

  private boolean hasRightSum(Run run) {
    int[] places = new int[run.length()];
    for (int i = 0; i < places.length; i++) {
      places[i] = lists.place(run.words[i], run.language);
    }
    for (int length : LENGTHS) {
      for (int from = 0; from + length <= places.length; from++) {
        if (isRight(places, from, length)) {
          return true;
        }
      }
    }
    return false;
  }

  /// 11 bits a word: what the wallet is made of, and a 33rd of it from its SHA-256.
  private static boolean isRight(int[] places, int from, int length) {
    byte[] bits = new byte[(length * 11 + 7) / 8];
    for (int i = 0; i < length; i++) {
      for (int bit = 0; bit < 11; bit++) {
        int at = i * 11 + bit;
        if ((places[from + i] >> 10 - bit & 1) == 1) {
          bits[at / 8] |= (byte) (0x80 >> at % 8);
        }
      }
    }
    int entropy = length * 11 * 32 / 33 / 8;
    int sum = length / 3;
    int mask = 0xff << 8 - sum & 0xff;
    return (sha256(bits, entropy) & mask) == (bits[entropy] & mask);
  }

  private static int sha256(byte[] bytes, int length) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest()[0];
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Run(int language, long[] words, int[] starts, int[] ends) {
    int length() {
      return words.length;
    }

    long distinct() {
      return Arrays.stream(words).distinct().count();
    }
  }
}
