package dev.steward.platform.blob;

import dev.steward.platform.Home;
import dev.steward.platform.database.TestDatabase;
import java.security.SecureRandom;
import org.springframework.jdbc.core.JdbcTemplate;

/// A real blob store over a test database and a folder of the test.
///
/// @param database where rows go
/// @param home where keys and large files go
public record HomeBlobs(TestDatabase database, Home home) {

  /// The store.
  public BlobStore store() {
    var random = new SecureRandom();
    return new EncryptedBlobs(database.jdbc(), keys(), new BlobFiles(home.blobs(), random), random);
  }

  /// Reads every blob back.
  public BlobCheck check() {
    return new BlobCheck(database.jdbc(), store());
  }

  /// The keys of the store.
  public BlobKeys keys() {
    return new BlobKeys(
        home.keys().resolve("blob"), new SecureRandom(), new JdbcTemplate(database.dataSource()));
  }
}
