package dev.steward.search;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
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
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer cut = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        TokenStream folded = new ICUFoldingFilter(new EnglishPossessiveFilter(cut));
        TokenStream simplified =
            new ICUTransformFilter(folded, Transliterator.getInstance("Traditional-Simplified"));
        return new TokenStreamComponents(cut, new KStemFilter(new CJKBigramFilter(simplified)));
      }
    };
  }

  /// Single Chinese characters, for queries of one character and as a weak second opinion.
  static Analyzer singles() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer cut = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        TokenStream folded = new ICUFoldingFilter(cut);
        return new TokenStreamComponents(
            cut,
            new ICUTransformFilter(folded, Transliterator.getInstance("Traditional-Simplified")));
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

  /// The value as it is, folded.
  static Analyzer whole() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer cut = new KeywordTokenizer();
        return new TokenStreamComponents(cut, new ICUFoldingFilter(cut));
      }
    };
  }

  /// The pinyin of a Chinese expression, whole and as initials, as in `chongzhi cz`; empty for one
  /// without Chinese characters.
  static String pinyin(String text) {
    if (text.codePoints().noneMatch(Character::isIdeographic)) {
      return "";
    }
    String spelled =
        Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower")
            .transliterate(text);
    var whole = new StringBuilder();
    var initials = new StringBuilder();
    for (String syllable : spelled.split("[^a-z0-9]+")) {
      if (!syllable.isEmpty()) {
        whole.append(syllable);
        initials.append(syllable.charAt(0));
      }
    }
    return whole + " " + initials;
  }

  /// Whether the whole query may be a pinyin spelling.
  static boolean mayBePinyin(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace(" ", "").replace("'", "");
    return plain.length() >= 2
        && plain.length() <= LONGEST_PREFIX
        && LATIN.matcher(plain).matches();
  }
}
