package dev.steward.search;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// A folder with everything that can be found by words and by what it is, fed and asked by one
/// process. Holds no text, so nothing can be read from it; made for a million entries. Safe for
/// threads.
///
/// What is written can be found a quarter of a second later, or after [#refresh]; it survives a
/// crash after [#commit].
public final class FacetIndex implements AutoCloseable {
  /// Counting ends here.
  public static final int COUNTED = 10_000;

  static final String KEY = "key";
  static final String ID = "id";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String EXACT = "exact";
  static final String PINYIN = "pinyin";
  static final String VALUE = "value.";
  static final String FACET = "facet.";
  static final String NUMBER = "number.";

  private static final long PACE = 250_000_000L;

  private final OpenFolder folder;
  private final Set<String> facets;
  private final String age;
  private final InstantSource clock;
  private final AtomicLong changed = new AtomicLong();
  private volatile long shown;
  private volatile long shownAt = System.nanoTime();

  private FacetIndex(OpenFolder folder, Set<String> facets, String age, InstantSource clock) {
    this.folder = folder;
    this.facets = Set.copyOf(facets);
    this.age = age;
    this.clock = clock;
  }

  /// Opens the index in a folder, or begins one there. One that cannot be read is begun anew: the
  /// rows are the truth.
  ///
  /// @param buffer megabytes of memory for what is not on disk yet
  /// @param facets names of values that can be counted
  /// @param age name of the moment that says how old an entry is
  /// @throws java.io.UncheckedIOException if the folder cannot be written, or another process holds
  ///   it
  public static FacetIndex open(
      Path folder, double buffer, Set<String> facets, String age, InstantSource clock) {
    Analyzer pairs = Words.pairs();
    var analyzers = new PerFieldAnalyzerWrapper(pairs, Map.of(PINYIN, Words.spaced()));
    return new FacetIndex(OpenFolder.open(folder, analyzers, buffer), facets, age, clock);
  }

  /// Where the last [#commit] said the feeding had come to; 0 for a new index.
  public long position() {
    return folder.position();
  }

  /// Removes entries and adds others; an entry that is in both is replaced.
  public void replace(Collection<Long> ids, Collection<FacetEntry> entries) {
    folder.write(writer -> {
      for (long id : ids) {
        writer.deleteDocuments(key(id));
      }
      for (FacetEntry entry : entries) {
        writer.updateDocument(key(entry.id()), document(entry));
      }
    });
    changed.incrementAndGet();
  }

  /// Adds entries that are not there yet.
  public void add(Collection<FacetEntry> entries) {
    folder.write(writer -> {
      for (FacetEntry entry : entries) {
        writer.addDocument(document(entry));
      }
    });
    changed.incrementAndGet();
  }

  /// Lets the next search see what was written.
  public void refresh() {
    long now = changed.get();
    folder.refresh();
    shown = now;
    shownAt = System.nanoTime();
  }

  /// Puts everything on disk, with how far the feeding has come.
  public void commit(long position) {
    folder.commit(position);
  }

  /// How many entries there are.
  public int size() {
    return folder.size();
  }

  /// What fits.
  public FacetFound search(FacetQuery query) {
    if (shown != changed.get() && System.nanoTime() - shownAt > PACE) {
      refresh();
    }
    return folder.search(searcher -> new FacetSearch(searcher, age, clock.instant()).find(query));
  }

  private static Term key(long id) {
    return new Term(KEY, Long.toString(id));
  }

  private Document document(FacetEntry entry) {
    var document = new Document();
    document.add(new StringField(KEY, Long.toString(entry.id()), Field.Store.NO));
    document.add(new LongField(ID, entry.id(), Field.Store.NO));
    document.add(new TextField(TITLE, entry.title(), Field.Store.NO));
    document.add(new TextField(TEXT, entry.title(), Field.Store.NO));
    document.add(new TextField(TEXT, entry.body(), Field.Store.NO));
    document.add(new TextField(PINYIN, Words.syllablePairs(entry.title()), Field.Store.NO));
    var exact = new TreeSet<>(Exact.in(entry.title()));
    exact.addAll(Exact.in(entry.body()));
    exact.forEach(term -> document.add(new StringField(EXACT, term, Field.Store.NO)));
    entry.values().forEach((name, values) -> values.forEach(value -> add(document, name, value)));
    entry
        .numbers()
        .forEach(
            (name, number) -> document.add(new LongField(NUMBER + name, number, Field.Store.NO)));
    return document;
  }

  private void add(Document document, String name, String value) {
    document.add(new StringField(VALUE + name, value, Field.Store.NO));
    if (facets.contains(name)) {
      document.add(new SortedSetDocValuesField(FACET + name, new BytesRef(value)));
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
