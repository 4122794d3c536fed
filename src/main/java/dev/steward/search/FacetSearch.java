package dev.steward.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/// One search: the best first, then how many there are and what they are.
///
/// Both stop early: the best are found without looking at what cannot become one of them, and
/// counting ends at [FacetIndex#COUNTED], beginning with what was written last.
final class FacetSearch {
  private final IndexSearcher searcher;
  private final String age;
  private final Instant now;

  FacetSearch(IndexSearcher searcher, String age, Instant now) {
    this.searcher = searcher;
    this.age = age;
    this.now = now;
  }

  FacetFound find(FacetQuery asked) throws IOException {
    var wanting = new Wanting(searcher.getIndexReader());
    Query matching = searcher.rewrite(wanting.matching(asked));
    var facets = new HashMap<String, Map<String, Integer>>();
    int count = count(matching, asked.facets(), facets);
    int last = asked.offset() + asked.limit();
    if (count == 0 || asked.limit() == 0) {
      return new FacetFound(List.of(), count, facets);
    }
    ScoreDoc[] best = best(asked, wanting, matching, last);
    return new FacetFound(ids(best, asked.offset()), count, facets);
  }

  private ScoreDoc[] best(FacetQuery asked, Wanting wanting, Query matching, int last)
      throws IOException {
    if (asked.order() == FacetQuery.Order.BEST && asked.hasWords()) {
      Query ranked = wanting.ranked(asked, matching, age, now);
      return searcher.search(ranked, new TopScoreDocCollectorManager(last, last)).scoreDocs;
    }
    boolean newest = asked.order() != FacetQuery.Order.OLDEST;
    var sort =
        new Sort(LongField.newSortField(FacetIndex.ID, newest, SortedNumericSelector.Type.MIN));
    return searcher.search(matching, new TopFieldCollectorManager(sort, last, last)).scoreDocs;
  }

  private List<Long> ids(ScoreDoc[] best, int offset) throws IOException {
    var ids = new ArrayList<Long>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (int i = offset; i < best.length; i++) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(best[i].doc, leaves));
      NumericDocValues numbers =
          DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), FacetIndex.ID));
      if (numbers != null && numbers.advanceExact(best[i].doc - leaf.docBase)) {
        ids.add(numbers.longValue());
      }
    }
    return ids;
  }

  private int count(Query matching, Set<String> names, Map<String, Map<String, Integer>> facets)
      throws IOException {
    Weight weight = searcher.createWeight(matching, ScoreMode.COMPLETE_NO_SCORES, 1);
    int count = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves().reversed()) {
      Scorer scorer = count < FacetIndex.COUNTED ? weight.scorer(leaf) : null;
      if (scorer != null) {
        count += count(leaf, scorer.iterator(), FacetIndex.COUNTED - count, names, facets);
      }
    }
    return count;
  }

  private static int count(
      LeafReaderContext leaf,
      DocIdSetIterator documents,
      int most,
      Set<String> names,
      Map<String, Map<String, Integer>> facets)
      throws IOException {
    var tallies = new ArrayList<Tally>();
    for (String name : names) {
      tallies.add(Tally.of(leaf, name));
    }
    Bits live = leaf.reader().getLiveDocs();
    int count = 0;
    int document = documents.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && count < most) {
      if (live == null || live.get(document)) {
        count++;
        for (Tally tally : tallies) {
          tally.count(document);
        }
      }
      document = documents.nextDoc();
    }
    for (Tally tally : tallies) {
      tally.addTo(facets.computeIfAbsent(tally.name, _ -> new HashMap<>()));
    }
    return count;
  }

  private record Tally(String name, SortedSetDocValues values, int[] counts) {
    static Tally of(LeafReaderContext leaf, String name) throws IOException {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), FacetIndex.FACET + name);
      return new Tally(name, values, new int[(int) values.getValueCount()]);
    }

    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }

    void addTo(Map<String, Integer> facet) throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          facet.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Integer::sum);
        }
      }
    }
  }
}
