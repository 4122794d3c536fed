package dev.steward.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// An index on disk, open for writing and for searching, and how far it was fed. Safe for threads.
final class OpenFolder implements AutoCloseable {
  private static final String POSITION = "position";

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private OpenFolder(Path folder, Analyzer analyzer, double buffer, OpenMode mode)
      throws IOException {
    directory = FSDirectory.open(folder);
    var config = new IndexWriterConfig(analyzer);
    config.setOpenMode(mode);
    config.setRAMBufferSizeMB(buffer);
    config.setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, null);
  }

  /// Opens it, or begins it. One that cannot be read is begun anew: the rows are the truth.
  ///
  /// @param buffer megabytes of memory for what is not on disk yet
  /// @throws UncheckedIOException if the folder cannot be written, or another process holds it
  static OpenFolder open(Path folder, Analyzer analyzer, double buffer) {
    try {
      return new OpenFolder(folder, analyzer, buffer, OpenMode.CREATE_OR_APPEND);
    } catch (LockObtainFailedException held) {
      throw new UncheckedIOException(held);
    } catch (IOException | IllegalArgumentException unreadable) {
      try {
        empty(folder);
        return new OpenFolder(folder, analyzer, buffer, OpenMode.CREATE);
      } catch (IOException e) {
        e.addSuppressed(unreadable);
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void empty(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  interface Writing {
    void with(IndexWriter writer) throws IOException;
  }

  interface Searching<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  void write(Writing writing) {
    try {
      writing.with(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T search(Searching<T> searching) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return searching.with(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Lets searches see what was written.
  void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Puts everything on disk.
  void commit(long position) {
    write(to -> {
      to.setLiveCommitData(Map.of(POSITION, Long.toString(position)).entrySet());
      to.commit();
    });
  }

  /// What the last [#commit] said; 0 for a new one.
  long position() {
    Iterable<Map.Entry<String, String>> said = writer.getLiveCommitData();
    if (said != null) {
      for (Map.Entry<String, String> entry : said) {
        if (entry.getKey().equals(POSITION)) {
          return Long.parseLong(entry.getValue());
        }
      }
    }
    return 0;
  }

  int size() {
    return writer.getDocStats().numDocs;
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
