package dev.steward.platform;

import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder in which one desk keeps everything it owns (`STEWARD_HOME`, `./data` unless set).
/// Losing it loses the desk; copying it while the desk is stopped is a backup.
///
/// Each part is a folder of its own, made when first asked for. `keys` holds secrets in files that
/// only their owner can read.
public record Home(Path folder) {

  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  /// Secret keys, readable by their owner alone.
  public Path keys() {
    return part("keys");
  }

  /// Large attachments and mails, encrypted and named by their content.
  public Path blobs() {
    return part("blobs");
  }

  /// The embedded PostgreSQL: program, files, log and how to connect.
  public Path database() {
    return part("database");
  }

  /// A file that lies here while a backup is being restored; a desk does not start beside it.
  public Path unfinishedRestore() {
    return folder.resolve("restore-unfinished");
  }

  /// Refuses a home in which the restore of a backup was broken off.
  public void requireWhole() {
    if (Files.exists(unfinishedRestore())) {
      throw new Refusal(PlatformError.RESTORE_UNFINISHED, folder);
    }
  }

  private Path part(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + folder, e);
    }
  }
}
