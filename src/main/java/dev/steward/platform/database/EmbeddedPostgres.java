package dev.steward.platform.database;

import dev.steward.platform.Progress;
import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL server that belongs to this process.
///
/// It is unpacked and its files are made under one folder at the first start; later starts open
/// what is there, also after a crash of this process or of the machine. It listens on the loopback
/// address alone, with a random password. It is restarted when it dies, and it dies when this
/// process does, however that ends.
///
/// One process per folder: the caller holds the lock on the desk's home.
///
/// Design note: the parent-death signal is tied to the thread that starts the server, so one
/// platform thread starts it, waits for its end and starts it again.
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /// What the server runs with, over the operator's `postgresql.conf`: durable, small, silent.
  static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "60"),
          Map.entry("shared_buffers", "96MB"),
          Map.entry("io_method", "sync"),
          Map.entry("wal_level", "replica"),
          Map.entry("max_wal_senders", "0"),
          Map.entry("max_logical_replication_workers", "0"),
          Map.entry("max_wal_size", "1GB"),
          Map.entry("wal_compression", "pglz"),
          Map.entry("checkpoint_timeout", "10min"),
          Map.entry("random_page_cost", "1.1"),
          // A plan made of the statistics of a table with a few rows reads all of it, and a session
          // keeps that plan while a flood makes the table large: so nothing is told of small
          // tables,
          // and what grows is looked at soon.
          Map.entry("autovacuum_analyze_threshold", "1000"),
          Map.entry("autovacuum_vacuum_threshold", "1000"),
          Map.entry("autovacuum_naptime", "15s"),
          Map.entry("jit", "off"),
          Map.entry("log_min_messages", "warning"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("timezone", "UTC"));

  private final Path folder;
  private final Cluster cluster;
  private final Map<String, String> settings;
  private final CompletableFuture<DatabaseAddress> ready = new CompletableFuture<>();
  private final Thread keeper;
  private volatile boolean closing;
  private volatile long pid;

  private EmbeddedPostgres(Path folder, Cluster cluster, Map<String, String> settings) {
    this.folder = folder;
    this.cluster = cluster;
    this.settings = settings;
    this.keeper = Thread.ofPlatform().name("postgres-keeper").daemon().unstarted(this::keep);
  }

  /// Starts the server whose files are in this folder, makes them if need be, and returns when it
  /// answers. Telling what it does, since a first start takes seconds. A refusal says in one
  /// sentence why there is no server.
  ///
  /// @param sharedBuffers memory for pages, in PostgreSQL's words, as in `96MB`
  public static EmbeddedPostgres start(Path folder, String sharedBuffers, Progress progress) {
    return start(folder, folder, Map.of("shared_buffers", sharedBuffers), List.of(), progress);
  }

  /// For tests: with the programs elsewhere, other settings, and further flags for `initdb`.
  static EmbeddedPostgres start(
      Path folder,
      Path programs,
      Map<String, String> settings,
      List<String> flags,
      Progress progress) {
    try {
      PostgresBinaries binaries = PostgresBinaries.in(programs, progress);
      Cluster cluster = Cluster.in(folder, binaries, flags, progress);
      cluster.endLeftover();
      progress.now("starting PostgreSQL " + binaries.version());
      var all = new TreeMap<>(SETTINGS);
      all.putAll(settings);
      var server = new EmbeddedPostgres(folder, cluster, all);
      server.keeper.start();
      server.address();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How to reach the server that another process of this owner runs on this folder.
  public static DatabaseAddress addressOf(Path folder) {
    try {
      return DatabaseAddress.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How to reach it.
  public DatabaseAddress address() {
    try {
      return ready.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Refusal refused) {
        throw refused;
      }
      throw e;
    }
  }

  /// The folder PostgreSQL keeps its files in.
  public Path files() {
    return cluster.data();
  }

  /// Leaves the server running with nobody to look after it, as a killed process would if the
  /// kernel did not help.
  void abandon() {
    closing = true;
  }

  /// Process number of the server now running.
  long pid() {
    return pid;
  }

  /// Shuts it down: open transactions are rolled back, everything committed is on the disk.
  @Override
  public void close() {
    closing = true;
    Signal.send("INT", pid);
    try {
      if (!keeper.join(Duration.ofSeconds(30))) {
        log.warn(
            "PostgreSQL does not end; it is stopped at once and will recover at the next start");
        Signal.send("QUIT", pid);
        keeper.join(Duration.ofSeconds(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void keep() {
    try {
      var address = DatabaseAddress.read(folder);
      var run = ServerRun.start(cluster, command(), folder, address);
      pid = run.pid();
      ready.complete(run.address());
      int exit = run.awaitEnd();
      while (!closing) {
        log.error("PostgreSQL ended by itself with {}; it is started again", exit);
        cluster.endLeftover();
        run = ServerRun.start(cluster, command(), folder, run.address());
        pid = run.pid();
        exit = run.awaitEnd();
      }
    } catch (Refusal | IOException | UncheckedIOException e) {
      if (!ready.completeExceptionally(e)) {
        log.error("PostgreSQL cannot be started again", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ready.completeExceptionally(e);
    }
  }

  private List<String> command() {
    var command = new ArrayList<String>();
    command.add(cluster.binaries().program("postgres"));
    command.add("-D");
    command.add(cluster.data().toString());
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    return command;
  }
}
