package dev.steward.platform.blob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Removes blob files that no row names: left by a crash between file and commit, or by a rollback
/// nobody saw.
///
/// Only files older than [#GRACE] go, so a transaction that is still open keeps its file. The
/// folder and the database carry the same random id; when they differ (a wrong database, a wrong
/// mount) nothing is removed.
public final class BlobSweep {

  /// Age after which a file without a row is an orphan.
  public static final Duration GRACE = Duration.ofHours(24);

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final BlobFiles files;
  private final FolderId folderId;
  private final InstantSource time;

  BlobSweep(JdbcClient jdbc, BlobFiles files, FolderId folderId, InstantSource time) {
    this.jdbc = jdbc;
    this.files = files;
    this.folderId = folderId;
    this.time = time;
  }

  /// @return how many orphans were removed
  /// @throws BlobUnavailable when folder and database do not belong together
  public int run() {
    folderId.confirm();
    Instant before = time.instant().minus(GRACE);
    int removed = 0;
    var batch = new ArrayList<Path>();
    try (var all = files.list()) {
      for (Path file : (Iterable<Path>) all::iterator) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          batch.add(file);
        }
        if (batch.size() == BATCH) {
          removed += removeOrphans(batch);
          batch.clear();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return removed + removeOrphans(batch);
  }

  private int removeOrphans(List<Path> old) {
    var named = new HashSet<>(named(old));
    int removed = 0;
    for (Path file : old) {
      String name = file.getFileName().toString();
      if (!named.contains(name)) {
        files.discard(name);
        removed++;
      }
    }
    return removed;
  }

  private List<String> named(List<Path> old) {
    String[] names = old.stream().map(file -> file.getFileName().toString()).toArray(String[]::new);
    return jdbc.sql("select file from blob where file = any (?)")
        .param(names)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
