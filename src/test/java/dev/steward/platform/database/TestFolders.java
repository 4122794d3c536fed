package dev.steward.platform.database;

import dev.steward.platform.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Homes and servers for tests that start processes.
public final class TestFolders {

  private TestFolders() {}

  /// A new home with the PostgreSQL programs in it, so that a start in it does not unpack them.
  public static Path withPrograms() {
    try {
      Path home = TestServer.folder();
      Path database = Files.createDirectory(home.resolve("database"));
      PostgresBinaries programs = PostgresBinaries.in(TestServer.programs(), Progress.silent());
      Files.createSymbolicLink(
          database.resolve("postgresql-" + programs.version()), programs.folder());
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A durable server of its own in this folder, standing for one that the operator runs.
  public static EmbeddedPostgres durableServer(Path folder) {
    try {
      Files.createDirectories(folder);
      return EmbeddedPostgres.start(
          folder, TestServer.programs(), Map.of(), List.of("--no-sync"), Progress.silent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
