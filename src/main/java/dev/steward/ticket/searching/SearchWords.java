package dev.steward.ticket.searching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Splits text into what is looked for: words of letters and digits, and pairs of neighbouring
/// Chinese, Japanese or Korean characters.
///
/// Full-width forms and case are folded, so `ＢＴＣ提现` and `btc提现` are the same.
final class SearchWords {
  private static final int LONGEST_WORD = 100;

  private SearchWords() {}

  /// The distinct words of a document, at most `limit`.
  static Set<String> of(String text, int limit) {
    Set<String> words = new LinkedHashSet<>();
    for (String run : runs(text)) {
      if (words.size() >= limit) {
        break;
      }
      words.addAll(split(run));
    }
    return words;
  }

  /// The distinct words of a query, in order.
  static List<String> ofQuery(String text) {
    return List.copyOf(of(text, 20));
  }

  private static List<String> runs(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<String> runs = new ArrayList<>();
    int start = 0;
    int kind = 0;
    for (int i = 0; i <= folded.length(); ) {
      int c = i < folded.length() ? folded.codePointAt(i) : ' ';
      int here = kind(c);
      if (here != kind) {
        if (kind != 0) {
          runs.add(folded.substring(start, Math.min(i, folded.length())));
        }
        start = i;
        kind = here;
      }
      i += Character.charCount(c);
    }
    return runs;
  }

  /// 0 for what separates, 1 for words, 2 for ideographs and kana.
  private static int kind(int c) {
    if (Character.isIdeographic(c)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL) {
      return 2;
    }
    return Character.isLetterOrDigit(c) ? 1 : 0;
  }

  private static List<String> split(String run) {
    int[] points = run.codePoints().toArray();
    if (kind(points[0]) == 1) {
      return List.of(run.length() > LONGEST_WORD ? run.substring(0, LONGEST_WORD) : run);
    }
    if (points.length == 1) {
      return List.of(run);
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < points.length; i++) {
      pairs.add(new String(points, i, 2));
    }
    return pairs;
  }
}
