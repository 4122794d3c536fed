package dev.steward.platform.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The random id that the folder of blob files (file `id`) and the database (table `blob_folder`)
/// share, so that neither is ever tidied on the word of a stranger.
final class FolderId {

  private static final int BYTES = 16;

  private final JdbcClient jdbc;
  private final Path file;
  private final SecureRandom random;

  FolderId(JdbcClient jdbc, Path root, SecureRandom random) {
    this.jdbc = jdbc;
    this.file = root.resolve("id");
    this.random = random;
  }

  /// Gives both sides an id when neither has one.
  ///
  /// @throws BlobUnavailable when the sides differ
  void confirm() {
    try {
      Optional<String> inFolder =
          Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
      Optional<String> inDatabase =
          jdbc.sql("select id from blob_folder").query(String.class).optional();
      if (inFolder.isEmpty() && inDatabase.isEmpty()) {
        claim();
      } else if (!inFolder.equals(inDatabase)) {
        throw new BlobUnavailable(
            "The blob folder " + file.getParent() + " belongs to another database");
      }
    } catch (IOException e) {
      throw new BlobUnavailable("Cannot read the id of the blob folder", e);
    }
  }

  private void claim() throws IOException {
    byte[] id = new byte[BYTES];
    random.nextBytes(id);
    String text = HexFormat.of().formatHex(id);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
    jdbc.sql("insert into blob_folder (id) values (?)").param(text).update();
  }
}
