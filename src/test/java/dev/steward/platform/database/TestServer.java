package dev.steward.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.steward.platform.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The one PostgreSQL server of a test run: not durable, migrated once into a template from which
/// every test class gets a copy.
final class TestServer {

  private static final String TEMPLATE = "migrated";
  private static final TestServer ONLY = new TestServer();

  private final EmbeddedPostgres postgres;
  private final AtomicInteger databases = new AtomicInteger();
  private boolean migrated;

  private TestServer() {
    Path folder = folder();
    this.postgres =
        EmbeddedPostgres.start(
            folder,
            programs(),
            Map.of(
                "fsync", "off",
                "full_page_writes", "off",
                "synchronous_commit", "off",
                "max_connections", "200"),
            List.of("--no-sync"),
            Progress.silent());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              postgres.close();
              delete(folder);
            }));
  }

  static TestServer only() {
    return ONLY;
  }

  /// Where the PostgreSQL programs are unpacked, once for all test runs of this checkout. Processes
  /// that test at the same time take turns.
  static Path programs() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "postgres").toAbsolutePath());
      Path turn = folder.resolveSibling("postgres.turn");
      try (FileChannel channel =
              FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        Objects.requireNonNull(lock);
        PostgresBinaries.in(folder, Progress.silent());
        return folder;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new folder that everyone may enter, for a server of one test.
  static Path folder() {
    try {
      Path folder = Files.createTempDirectory("steward-test");
      Files.setPosixFilePermissions(
          folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DatabaseAddress copy() {
    return create(migratedTemplate());
  }

  DatabaseAddress empty() {
    return create("template1");
  }

  static HikariDataSource pool(DatabaseAddress address) {
    var config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(0);
    config.setIdleTimeout(10_000);
    return new HikariDataSource(config);
  }

  private synchronized DatabaseAddress create(String template) {
    String name = "test_" + databases.incrementAndGet();
    try (var server = pool(postgres.address())) {
      JdbcClient.create(server).sql("create database " + name + " template " + template).update();
    }
    return postgres.address().database(name);
  }

  private synchronized String migratedTemplate() {
    if (!migrated) {
      try (var server = pool(postgres.address())) {
        // Left by a migration that failed before; every test class shall see why, not only the
        // first.
        JdbcClient.create(server).sql("drop database if exists " + TEMPLATE).update();
        JdbcClient.create(server).sql("create database " + TEMPLATE).update();
      }
      try (var template = pool(postgres.address().database(TEMPLATE))) {
        new Migrations(template, "test").apply(Progress.silent());
      }
      migrated = true;
    }
    return TEMPLATE;
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
