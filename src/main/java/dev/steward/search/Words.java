package dev.steward.search;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;

/// How words are cut.
final class Words {
  private static final int LONGEST_PREFIX = 16;
  private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");

  private Words() {}

  /// Pairs of Chinese characters, stems of English words.
  static Analyzer pairs() {
    return pairs(Analyzer.PER_FIELD_REUSE_STRATEGY);
  }

  static Analyzer pairs(Analyzer.ReuseStrategy keeping) {
    return new Analyzer(keeping) {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer cut = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        TokenStream folded = new ICUFoldingFilter(new EnglishPossessiveFilter(cut));
        TokenStream pairs = new CJKBigramFilter(new SimplifiedFilter(folded));
        return new TokenStreamComponents(cut, new KStemFilter(pairs));
      }
    };
  }

  /// Single Chinese characters, for queries of one character and as a weak second opinion.
  static Analyzer singles() {
    return singles(Analyzer.PER_FIELD_REUSE_STRATEGY);
  }

  static Analyzer singles(Analyzer.ReuseStrategy keeping) {
    return new Analyzer(keeping) {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer cut = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        return new TokenStreamComponents(cut, new SimplifiedFilter(new ICUFoldingFilter(cut)));
      }
    };
  }

  /// Every beginning of a pinyin spelling; for indexing only.
  static Analyzer prefixes() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer cut = new WhitespaceTokenizer();
        return new TokenStreamComponents(
            cut, new EdgeNGramTokenFilter(cut, 2, LONGEST_PREFIX, false));
      }
    };
  }

  /// The words as they are.
  static Analyzer spaced() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WhitespaceTokenizer());
      }
    };
  }

  /// The pinyin of a Chinese expression, whole and as initials, as in `chongzhi cz`; empty for one
  /// without Chinese characters.
  static String pinyin(String text) {
    var whole = new StringBuilder();
    var initials = new StringBuilder();
    boolean latin = false;
    for (char sign : text.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean letter = sign < 0x80 && Character.isLetterOrDigit(sign);
      String syllable = letter ? String.valueOf(sign) : Han.pinyin(sign);
      whole.append(syllable);
      if (!syllable.isEmpty() && !(letter && latin)) {
        initials.append(syllable.charAt(0));
      }
      latin = letter;
    }
    return text.codePoints().noneMatch(Character::isIdeographic) ? "" : whole + " " + initials;
  }

  /// Spellings of each two neighbouring Chinese characters, as in `chongzhi zhiwei`.
  static String syllablePairs(String text) {
    var pairs = new StringBuilder();
    String last = "";
    for (char sign : text.toCharArray()) {
      String syllable = Han.pinyin(sign);
      if (!last.isEmpty() && !syllable.isEmpty()) {
        pairs.append(last).append(syllable).append(' ');
      }
      last = syllable;
    }
    return pairs.toString();
  }

  /// Whether the whole query may be a pinyin spelling.
  static boolean mayBePinyin(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace(" ", "").replace("'", "");
    return plain.length() >= 2
        && plain.length() <= LONGEST_PREFIX
        && LATIN.matcher(plain).matches();
  }
}
