package dev.steward.operation.backup;

import dev.steward.platform.Home;
import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The home that a backup is restored into. It may hold keys and nothing else.
final class RestoreTarget {

  private static final Duration SLACK = Duration.ofSeconds(5);

  private final Home home;
  private final long start = System.nanoTime();

  RestoreTarget(Home home) {
    this.home = home;
  }

  Path keys() {
    return home.folder().resolve("keys");
  }

  void requireEmpty() {
    firstStranger()
        .ifPresent(found -> {
          throw new Refusal(BackupError.HOME_NOT_EMPTY, home.folder(), found);
        });
  }

  /// Marks the home as unfinished, then opens the database, which must have had no tables before.
  void begin(DataSource database) throws IOException {
    Files.createDirectories(home.folder());
    Files.writeString(home.unfinishedRestore(), "");
    if (isOlderThanThis(JdbcClient.create(database))) {
      Files.delete(home.unfinishedRestore());
      throw new Refusal(BackupError.DATABASE_NOT_EMPTY);
    }
  }

  void end() throws IOException {
    Files.delete(home.unfinishedRestore());
  }

  /// The first connection made the tables, if they were not there. The server's own clock tells:
  /// ours may differ from it.
  private boolean isOlderThanThis(JdbcClient jdbc) {
    double age =
        jdbc.sql(
                """
                select coalesce(extract(epoch from localtimestamp - min(installed_on)), 0)
                from flyway_platform\
                """)
            .query(Double.class)
            .single();
    Duration taken = Duration.ofNanos(System.nanoTime() - start).plus(SLACK);
    return age > taken.toMillis() / 1000.0;
  }

  private Optional<Path> firstStranger() {
    if (Files.notExists(home.folder())) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(home.folder())) {
      List<Path> known = List.of(keys(), home.folder().resolve("lock"));
      return all.filter(Files::isRegularFile)
          .filter(file -> known.stream().noneMatch(file::startsWith))
          .map(home.folder()::relativize)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
