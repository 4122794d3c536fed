package dev.steward.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Makes an index query of what a person typed.
final class Asking {
  private static final float SYNONYM = 0.35f;
  private static final float ALSO = 0.1f;
  private static final float SINGLE = 0.12f;
  private static final float TYPO = 0.5f;
  private static final float PINYIN = 2f;
  private static final int SHORTEST_TYPO = 4;
  private static final int CORRECTIONS = 6;
  private static final int SHOWN = 60;

  /// Words of asking, which tell nothing of what is asked.
  private static final Pattern FILLER =
      Pattern.compile(
          "请问一下|请问|怎么办啊|怎么办|怎么弄|怎么回事|该怎么|怎么样|怎么|如何|为什么|为啥|是什么意思|什么意思|"
              + "可以吗|能不能|可不可以|我想|我要|我的|呢|吗|啊|了|[?？!！。，,]|"
              + "\\b(?:how (?:do|can|to)|what (?:is|does|are)|why (?:is|are|does|did|was|can't)|"
              + "where (?:is|are)|can you|could you|please|can i|do i|should i|i want to|i need to|i have|i|my|the|a|an|is|are|was|it|to|of|do|does|did)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Cutter PAIRS = new Cutter(Words::pairs);
  private static final Cutter SINGLES = new Cutter(Words::singles);

  private final IndexReader reader;

  Asking(IndexReader reader) {
    this.reader = reader;
  }

  Query query(TextQuery asked) {
    String text = withoutFiller(asked.text());
    var words = new BooleanQuery.Builder();
    words.add(matching(text), Occur.SHOULD);
    // However many words mean the same, they are one thing that was asked for.
    for (Set<String> group : asked.synonyms()) {
      List<Query> others =
          expressions(asked.text(), List.of(group)).stream().map(this::matching).toList();
      if (!others.isEmpty()) {
        words.add(new BoostQuery(new DisjunctionMaxQuery(others, ALSO), SYNONYM), Occur.SHOULD);
      }
    }
    if (Words.mayBePinyin(text)) {
      String spelled = text.toLowerCase(Locale.ROOT).replace(" ", "").replace("'", "");
      words.add(
          new BoostQuery(
              new ConstantScoreQuery(new TermQuery(new Term(TextIndex.PINYIN, spelled))), PINYIN),
          Occur.SHOULD);
    }
    var query = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
    asked.required().forEach((name, values) -> query.add(oneOf(name, values), Occur.FILTER));
    asked
        .preferred()
        .forEach((name, value) ->
            query.add(
                new BoostQuery(new ConstantScoreQuery(oneOf(name, Set.of(value))), 0.01f),
                Occur.SHOULD));
    return query.build();
  }

  private static Query oneOf(String name, Set<String> values) {
    return new TermInSetQuery(TextIndex.FILTER + name, values.stream().map(BytesRef::new).toList());
  }

  private static String withoutFiller(String text) {
    String rest = FILLER.matcher(text).replaceAll(" ").strip();
    return rest.isEmpty() ? text : rest;
  }

  /// What means the same as some part of the text.
  private static List<String> expressions(String text, List<Set<String>> synonyms) {
    String folded = text.toLowerCase(Locale.ROOT);
    return synonyms.stream()
        .filter(group -> group.stream().anyMatch(word -> mentions(folded, word)))
        .flatMap(group -> group.stream().filter(word -> !mentions(folded, word)))
        .distinct()
        .toList();
  }

  private static boolean mentions(String folded, String word) {
    int at = folded.indexOf(word);
    boolean latin = Character.isLetterOrDigit(word.charAt(0)) && word.charAt(0) < 0x80;
    while (at >= 0 && latin && !isWord(folded, at, at + word.length())) {
      at = folded.indexOf(word, at + 1);
    }
    return at >= 0;
  }

  private static boolean isWord(String text, int from, int to) {
    return (from == 0 || !isLatin(text.charAt(from - 1)))
        && (to == text.length() || !isLatin(text.charAt(to)));
  }

  private static boolean isLatin(char sign) {
    return sign < 0x80 && Character.isLetterOrDigit(sign);
  }

  private Query matching(String text) {
    var any = new BooleanQuery.Builder();
    List<String> terms = PAIRS.terms(text);
    terms.forEach(term -> any.add(term(term), Occur.SHOULD));
    boolean lonely =
        terms.size() == 1 && terms.getFirst().codePointCount(0, terms.getFirst().length()) == 1;
    SINGLES
        .terms(text)
        .forEach(term ->
            any.add(
                new BoostQuery(
                    new TermQuery(new Term(TextIndex.SINGLES, term)), lonely ? 1 : SINGLE),
                Occur.SHOULD));
    BooleanQuery query = any.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery() : query;
  }

  /// A word weighs as much as in the field where it says most.
  private Query term(String term) {
    List<String> corrected = isMistyped(term) ? corrections(term) : List.of();
    if (corrected.isEmpty()) {
      return anywhere(term, 1);
    }
    var any = new BooleanQuery.Builder();
    corrected.forEach(other -> any.add(anywhere(other, TYPO), Occur.SHOULD));
    return any.build();
  }

  private static Query anywhere(String term, float weight) {
    return new DisjunctionMaxQuery(
        List.of(
            in(TextIndex.TITLE, term, 3.2f * weight),
            in(TextIndex.LABELS, term, 2.6f * weight),
            in(TextIndex.SUMMARY, term, 1.6f * weight),
            in(TextIndex.BODY, term, weight)),
        0.25f);
  }

  private static Query in(String field, String term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, term)), weight);
  }

  private boolean isMistyped(String term) {
    return term.length() >= SHORTEST_TYPO
        && isLatin(term.charAt(0))
        && frequency(TextIndex.TITLE, term)
                + frequency(TextIndex.BODY, term)
                + frequency(TextIndex.LABELS, term)
            == 0;
  }

  /// Words that are there and are nearly written so.
  private List<String> corrections(String term) {
    var near = new LinkedHashSet<String>();
    for (String field : List.of(TextIndex.TITLE, TextIndex.LABELS, TextIndex.BODY)) {
      var fuzzy =
          new FuzzyQuery(new Term(field, term), term.length() > 7 ? 2 : 1, 1, CORRECTIONS, true);
      try {
        if (fuzzy.rewrite(new IndexSearcher(reader)) instanceof BooleanQuery found) {
          found.clauses().forEach(clause -> near.add(word(clause.query())));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (!near.isEmpty()) {
        break;
      }
    }
    near.remove("");
    return List.copyOf(near);
  }

  private static String word(Query query) {
    return switch (query) {
      case BoostQuery boosted -> word(boosted.getQuery());
      case TermQuery term -> term.getTerm().text();
      default -> "";
    };
  }

  /// The words to show in texts.
  Query shown(TextQuery asked) {
    var shown = new BooleanQuery.Builder();
    Stream.concat(
            Stream.of(withoutFiller(asked.text())),
            expressions(asked.text(), asked.synonyms()).stream())
        .flatMap(text -> PAIRS.terms(text).stream())
        .distinct()
        .flatMap(term -> isMistyped(term) ? corrections(term).stream() : Stream.of(term))
        .limit(SHOWN)
        .forEach(term -> shown.add(new TermQuery(new Term(TextIndex.BODY, term)), Occur.SHOULD));
    return shown.build();
  }

  private int frequency(String field, String term) {
    try {
      return reader.docFreq(new Term(field, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
