package dev.steward.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Makes an index query of a [FacetQuery].
final class Wanting {
  private static final Cutter PAIRS = new Cutter(Words::pairs);
  private static final float MOST = 0.6f;
  private static final int SHORTEST_TYPO = 4;
  private static final int SHORTEST_BEGINNING = 2;
  private static final Duration YOUNG = Duration.ofDays(60);

  private final IndexReader reader;

  Wanting(IndexReader reader) {
    this.reader = reader;
  }

  /// Which entries fit.
  Query matching(FacetQuery asked) {
    var all = new BooleanQuery.Builder();
    if (asked.hasWords()) {
      all.add(saying(asked), Occur.MUST);
    } else {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    asked.demands().forEach(demand -> all.add(demanding(demand), Occur.FILTER));
    asked.without().forEach(text -> all.add(together(FacetIndex.TEXT, text), Occur.MUST_NOT));
    return all.build();
  }

  /// The same, where what stands in the title and what is young weighs more.
  Query ranked(FacetQuery asked, Query matching, String age, Instant now) {
    var ranked = new BooleanQuery.Builder().add(matching, Occur.MUST);
    asked.texts().stream()
        .flatMap(text -> PAIRS.terms(text).stream())
        .distinct()
        .map(term -> new TermQuery(new Term(FacetIndex.TITLE, term)))
        .forEach(title -> ranked.add(title, Occur.SHOULD));
    ranked.add(
        LongField.newDistanceFeatureQuery(
            FacetIndex.NUMBER + age, 1.5f, now.getEpochSecond(), YOUNG.toSeconds()),
        Occur.SHOULD);
    return ranked.build();
  }

  private Query saying(FacetQuery asked) {
    List<Query> words = new ArrayList<>();
    for (int i = 0; i < asked.texts().size(); i++) {
      words.addAll(words(asked.texts().get(i), i == asked.texts().size() - 1));
    }
    var said = new BooleanQuery.Builder();
    if (asked.loose() && words.size() > 1) {
      words.forEach(word -> said.add(word, Occur.SHOULD));
      said.setMinimumNumberShouldMatch(Math.max(1, Math.round(words.size() * MOST)));
    } else {
      words.forEach(word -> said.add(word, Occur.MUST));
    }
    asked.phrases().forEach(phrase -> said.add(together(FacetIndex.TEXT, phrase), Occur.MUST));
    BooleanQuery query = said.build();
    Query whole = query.clauses().isEmpty() ? new MatchNoDocsQuery() : query;
    if (asked.instead().isEmpty()) {
      return whole;
    }
    var either = new BooleanQuery.Builder().add(whole, Occur.SHOULD);
    asked
        .instead()
        .forEach(other ->
            either.add(new BoostQuery(new ConstantScoreQuery(demanding(other)), 4), Occur.SHOULD));
    return either.build();
  }

  /// What must be there for a piece of the text: a pasted term whole, anything else word by word.
  private List<Query> words(String piece, boolean last) {
    Optional<String> exact = Exact.of(piece);
    List<String> terms = PAIRS.terms(piece);
    if (exact.isPresent() && (terms.size() != 1 || isUnknown(terms.getFirst()))) {
      return List.of(pasted(exact.get()));
    }
    var words = new ArrayList<Query>();
    for (int i = 0; i < terms.size(); i++) {
      words.add(word(terms.get(i), last && i == terms.size() - 1));
    }
    return words;
  }

  private static Query pasted(String term) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(FacetIndex.EXACT, term)), Occur.SHOULD)
        .add(new PrefixQuery(new Term(FacetIndex.EXACT, term)), Occur.SHOULD)
        .build();
  }

  private Query word(String word, boolean last) {
    var term = new Term(FacetIndex.TEXT, word);
    if (word.charAt(0) >= 0x80 || !isUnknown(word)) {
      return new TermQuery(term);
    }
    var ways = new BooleanQuery.Builder().add(new TermQuery(term), Occur.SHOULD);
    if (last && word.length() >= SHORTEST_BEGINNING) {
      ways.add(new BoostQuery(new PrefixQuery(term), 0.5f), Occur.SHOULD);
    }
    if (word.length() >= SHORTEST_TYPO) {
      Query typed = new FuzzyQuery(term, word.length() > 7 ? 2 : 1, 1);
      ways.add(new BoostQuery(typed, 0.5f), Occur.SHOULD);
    }
    ways.add(new PrefixQuery(new Term(FacetIndex.PINYIN, word)), Occur.SHOULD);
    return ways.build();
  }

  private static Query together(String field, String text) {
    List<String> terms = PAIRS.words(text).stream().map(Cutter.Word::term).toList();
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    var phrase = new PhraseQuery.Builder();
    terms.forEach(term -> phrase.add(new Term(field, term)));
    return phrase.build();
  }

  private static Query demanding(Demand demand) {
    return switch (demand) {
      case Demand.OneOf(String name, var values) ->
          values.size() == 1
              ? new TermQuery(new Term(FacetIndex.VALUE + name, values.iterator().next()))
              : new TermInSetQuery(
                  FacetIndex.VALUE + name, values.stream().map(BytesRef::new).toList());
      case Demand.Between(String name, long from, long to) ->
          LongField.newRangeQuery(
              name.equals(FacetIndex.ID) ? name : FacetIndex.NUMBER + name, from, to);
      case Demand.Titled(String words) -> together(FacetIndex.TITLE, words);
      case Demand.Either(var demands) -> {
        var either = new BooleanQuery.Builder();
        demands.forEach(each -> either.add(demanding(each), Occur.SHOULD));
        yield demands.isEmpty() ? new MatchNoDocsQuery() : either.build();
      }
      case Demand.Not(Demand other) ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.FILTER)
              .add(demanding(other), Occur.MUST_NOT)
              .build();
    };
  }

  private boolean isUnknown(String word) {
    try {
      return reader.docFreq(new Term(FacetIndex.TEXT, word)) == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
