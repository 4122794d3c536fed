package dev.steward.platform.blob;

import dev.steward.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/// The real blob store, on a test database and a folder that is thrown away.
public final class TestBlobs {
  private static final Map<TestDatabase, BlobStore> STORES = new ConcurrentHashMap<>();

  private TestBlobs() {}

  /// The one store of this database: its key must open what was stored before.
  public static BlobStore in(TestDatabase database) {
    return STORES.computeIfAbsent(database, TestBlobs::create);
  }

  private static BlobStore create(TestDatabase database) {
    var random = new SecureRandom();
    var folder = folder();
    var keys =
        new BlobKeys(folder.resolve("keys"), random, new JdbcTemplate(database.dataSource()));
    return new EncryptedBlobs(
        database.jdbc(), keys, new BlobFiles(folder.resolve("blobs"), random), random);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "blobs");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
