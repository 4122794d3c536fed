package dev.steward.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/// A folder with everything that can be found, fed and asked by one process. Safe for threads.
///
/// What is added can be found after [#refresh], and survives a crash after [#commit].
public final class TextIndex implements AutoCloseable {
  static final String TITLE = "title";
  static final String LABELS = "labels";
  static final String SUMMARY = "summary";
  static final String BODY = "body";
  static final String SINGLES = "singles";
  static final String PINYIN = "pinyin";
  static final String FILTER = "filter.";

  private static final String KEY = "key";
  private static final String GROUP = "group";

  private static final double BUFFER = 16;
  private static final FieldType PLACED = placed();

  private final OpenFolder folder;

  private TextIndex(OpenFolder folder) {
    this.folder = folder;
  }

  /// Opens the index in a folder, or begins one there. One that cannot be read is begun anew: the
  /// rows are the truth.
  ///
  /// @throws java.io.UncheckedIOException if the folder cannot be written
  public static TextIndex open(Path folder) {
    Map<String, Analyzer> fields = Map.of(SINGLES, Words.singles(), PINYIN, Words.prefixes());
    var analyzers = new PerFieldAnalyzerWrapper(Words.pairs(), fields);
    return new TextIndex(OpenFolder.open(folder, analyzers, BUFFER));
  }

  /// The body remembers where its words stand, so that snippets need not cut it again.
  private static FieldType placed() {
    var type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  /// Where the last [#commit] said the feeding had come to; 0 for a new index.
  public long position() {
    return folder.position();
  }

  /// Removes what the groups hold and adds the entries in its place.
  public void replace(Collection<String> groups, Collection<TextEntry> entries) {
    folder.write(writer -> {
      for (String group : groups) {
        writer.deleteDocuments(new Term(GROUP, group));
      }
      for (TextEntry entry : entries) {
        writer.updateDocument(new Term(KEY, entry.key()), document(entry));
      }
    });
  }

  /// Removes everything.
  public void clear() {
    folder.write(IndexWriter::deleteAll);
  }

  /// Lets searches see what was added and removed.
  public void refresh() {
    folder.refresh();
  }

  /// Writes everything to disk, with how far the feeding has come.
  public void commit(long position) {
    folder.commit(position);
    folder.refresh();
  }

  /// How many entries there are.
  public int size() {
    return folder.size();
  }

  /// The best hits, best first.
  public List<TextHit> search(TextQuery asked) {
    return folder.search(searcher -> {
      Query query = new Asking(searcher.getIndexReader()).query(asked);
      return hits(searcher, searcher.search(query, asked.limit()));
    });
  }

  /// The parts of texts that fit a query best, by key, for what is shown of its hits.
  public Map<String, List<TextHit.Piece>> snippets(TextQuery asked, Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return folder.search(searcher -> {
      var wanted = new TermInSetQuery(KEY, keys.stream().map(BytesRef::new).toList());
      TopDocs found = searcher.search(wanted, keys.size());
      List<TextHit> hits = hits(searcher, found);
      int[] documents = Arrays.stream(found.scoreDocs).mapToInt(hit -> hit.doc).sorted().toArray();
      Query shown = new Asking(searcher.getIndexReader()).shown(asked);
      List<List<TextHit.Piece>> pieces = new Snippets(searcher).of(shown, documents);
      var snippets = new HashMap<String, List<TextHit.Piece>>();
      for (int i = 0; i < hits.size(); i++) {
        int at = Arrays.binarySearch(documents, found.scoreDocs[i].doc);
        snippets.put(hits.get(i).key(), pieces.get(at));
      }
      return snippets;
    });
  }

  private static List<TextHit> hits(IndexSearcher searcher, TopDocs found) throws IOException {
    var hits = new ArrayList<TextHit>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (ScoreDoc hit : found.scoreDocs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      SortedSetDocValues keys = DocValues.getSortedSet(leaf.reader(), KEY);
      if (keys.advanceExact(hit.doc - leaf.docBase)) {
        hits.add(new TextHit(keys.lookupOrd(keys.nextOrd()).utf8ToString(), hit.score));
      }
    }
    return hits;
  }

  private static Document document(TextEntry entry) {
    var document = new Document();
    document.add(new KeywordField(KEY, entry.key(), Field.Store.NO));
    document.add(new StringField(GROUP, entry.group(), Field.Store.NO));
    document.add(new TextField(TITLE, entry.title(), Field.Store.NO));
    entry.labels().forEach(label -> document.add(new TextField(LABELS, label, Field.Store.NO)));
    document.add(new TextField(SUMMARY, entry.summary(), Field.Store.NO));
    document.add(new Field(BODY, entry.body(), PLACED));
    document.add(
        new TextField(
            SINGLES,
            entry.title() + " " + String.join(" ", entry.labels()) + " " + entry.body(),
            Field.Store.NO));
    document.add(new TextField(PINYIN, Words.pinyin(entry.title()), Field.Store.NO));
    entry
        .labels()
        .forEach(label -> document.add(new TextField(PINYIN, Words.pinyin(label), Field.Store.NO)));
    entry
        .filters()
        .forEach(
            (name, value) -> document.add(new StringField(FILTER + name, value, Field.Store.NO)));
    return document;
  }

  @Override
  public void close() {
    folder.close();
  }
}
