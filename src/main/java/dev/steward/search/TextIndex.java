package dev.steward.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;

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
  private static final String POSITION = "position";

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Analyzer pairs = Words.pairs();
  private final Analyzer singles = Words.singles();

  private TextIndex(Path folder, OpenMode mode) throws IOException {
    directory = FSDirectory.open(folder);
    Map<String, Analyzer> fields = Map.of(SINGLES, singles, PINYIN, Words.prefixes());
    var config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(pairs, fields));
    config.setOpenMode(mode);
    config.setRAMBufferSizeMB(16);
    config.setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, null);
  }

  /// Opens the index in a folder, or begins one there. One that cannot be read is begun anew: the
  /// rows are the truth.
  ///
  /// @throws UncheckedIOException if the folder cannot be written
  public static TextIndex open(Path folder) {
    try {
      return new TextIndex(folder, OpenMode.CREATE_OR_APPEND);
    } catch (IOException | IllegalArgumentException unreadable) {
      try {
        return new TextIndex(folder, OpenMode.CREATE);
      } catch (IOException e) {
        e.addSuppressed(unreadable);
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Where the last [#commit] said the feeding had come to; 0 for a new index.
  public long position() {
    for (Map.Entry<String, String> entry :
        writer.getLiveCommitData() == null
            ? List.<Map.Entry<String, String>>of()
            : writer.getLiveCommitData()) {
      if (entry.getKey().equals(POSITION)) {
        return Long.parseLong(entry.getValue());
      }
    }
    return 0;
  }

  /// Removes what the groups hold and adds the entries in its place.
  public void replace(Collection<String> groups, Collection<TextEntry> entries) {
    try {
      for (String group : groups) {
        writer.deleteDocuments(new Term(GROUP, group));
      }
      for (TextEntry entry : entries) {
        writer.updateDocument(new Term(KEY, entry.key()), document(entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Removes everything.
  public void clear() {
    try {
      writer.deleteAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Lets searches see what was added and removed.
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes everything to disk, with how far the feeding has come.
  public void commit(long position) {
    try {
      Map<String, String> data = new HashMap<>();
      data.put(POSITION, Long.toString(position));
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
      refresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many entries there are.
  public int size() {
    return writer.getDocStats().numDocs;
  }

  /// The best hits, best first.
  public List<TextHit> search(TextQuery asked) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        Query query = new Asking(searcher.getIndexReader(), pairs, singles).query(asked);
        TopDocs found = searcher.search(query, asked.limit());
        List<List<TextHit.Piece>> snippets = new Snippets(searcher, pairs).of(query, found);
        return hits(searcher, found, snippets);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TextHit> hits(
      IndexSearcher searcher, TopDocs found, List<List<TextHit.Piece>> snippets)
      throws IOException {
    var hits = new ArrayList<TextHit>();
    for (int i = 0; i < found.scoreDocs.length; i++) {
      ScoreDoc hit = found.scoreDocs[i];
      String key = searcher.storedFields().document(hit.doc, java.util.Set.of(KEY)).get(KEY);
      hits.add(new TextHit(key, hit.score, snippets.get(i)));
    }
    return hits;
  }

  private static Document document(TextEntry entry) {
    var document = new Document();
    document.add(new StringField(KEY, entry.key(), Field.Store.YES));
    document.add(new StringField(GROUP, entry.group(), Field.Store.NO));
    document.add(new TextField(TITLE, entry.title(), Field.Store.NO));
    entry.labels().forEach(label -> document.add(new TextField(LABELS, label, Field.Store.NO)));
    document.add(new TextField(SUMMARY, entry.summary(), Field.Store.NO));
    document.add(new TextField(BODY, entry.body(), Field.Store.YES));
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
    document.add(new StoredField("title.shown", entry.title()));
    return document;
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
