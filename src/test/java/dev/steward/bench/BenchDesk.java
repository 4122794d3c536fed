package dev.steward.bench;

import java.io.IOException;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A desk started by `bin/steward serve` in a home of the bench.
final class BenchDesk implements AutoCloseable {
  private final Path home;
  private final Process process;
  private final int httpPort;
  private final int smtpPort;
  private final double startSeconds;

  private BenchDesk(Path home, Map<String, String> settings) throws Exception {
    this.home = home;
    Files.createDirectories(home);
    this.httpPort = freePort();
    this.smtpPort = freePort();
    var builder =
        new ProcessBuilder(System.getProperty("steward.bench.program", "bin/steward"), "serve")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("serve.log").toFile());
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("STEWARD_") && !name.equals("STEWARD_JAVA_OPTS"));
    environment.put("STEWARD_HOME", home.toString());
    environment.put("STEWARD_HTTP_PORT", String.valueOf(httpPort));
    environment.put("STEWARD_SMTP_PORT", String.valueOf(smtpPort));
    environment.putAll(settings);
    long began = System.nanoTime();
    this.process = builder.start();
    awaitReady();
    this.startSeconds = (System.nanoTime() - began) / 1e9;
  }

  static BenchDesk start(Path home) throws Exception {
    return new BenchDesk(home, Map.of());
  }

  /// One with settings of its own, as variables.
  static BenchDesk start(Path home, Map<String, String> settings) throws Exception {
    return new BenchDesk(home, settings);
  }

  int httpPort() {
    return httpPort;
  }

  int smtpPort() {
    return smtpPort;
  }

  /// From the call of `bin/steward` to the first `200` of `/health/ready`.
  double startSeconds() {
    return startSeconds;
  }

  /// A connection to its PostgreSQL as its superuser.
  Connection connect() throws SQLException, IOException {
    var facts = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("database/connection.properties"))) {
      facts.load(reader);
    }
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%s/steward".formatted(facts.getProperty("port")),
        facts.getProperty("user"),
        facts.getProperty("password"));
  }

  /// Lets it be for a while.
  ///
  /// @throws IOException if it ends meanwhile
  void pause(long millis) throws IOException, InterruptedException {
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      throw new IOException("The desk has ended; see " + home.resolve("serve.log"));
    }
  }

  /// Resident memory of the desk and all its descendants, and the part of it that they do not
  /// share, in MB.
  Memory memory() throws IOException {
    List<Long> pids = pids();
    long rss = 0;
    long pss = 0;
    for (long pid : pids) {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
        String[] words = line.split("\\s+");
        if (words[0].equals("Rss:")) {
          rss += Long.parseLong(words[1]);
        } else if (words[0].equals("Pss:")) {
          pss += Long.parseLong(words[1]);
        }
      }
    }
    return new Memory(rss / 1024.0, pss / 1024.0, pids.size());
  }

  /// The desk's process and all its descendants.
  List<Long> pids() {
    return Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants())
        .map(ProcessHandle::pid)
        .toList();
  }

  /// @param rss counts shared pages once for each process
  /// @param pss counts them once
  record Memory(double rss, double pss, int processes) {}

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(40, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private void awaitReady() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("The desk did not start; see " + home.resolve("serve.log"));
      }
      pause(20);
    }
  }

  private boolean isReady() {
    try {
      var connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + httpPort + "/health/ready").toURL().openConnection();
      connection.setReadTimeout(3000);
      return connection.getResponseCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
