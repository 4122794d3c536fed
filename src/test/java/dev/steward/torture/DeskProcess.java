package dev.steward.torture;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The desk under torture: a process of its own, from the classes of this build, in its own home.
final class DeskProcess {

  private static final Duration START = Duration.ofSeconds(90);

  private final Path home;
  private final Path log;
  private final int httpPort = ImapServer.freePort();
  private final int smtpPort = ImapServer.freePort();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private Process process;

  DeskProcess(Path home, Path log) throws IOException {
    this.home = home;
    this.log = log;
    this.process = launch();
  }

  int smtpPort() {
    return smtpPort;
  }

  /// Waits until it says that it is ready.
  void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("The desk did not become ready; see " + log);
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  /// SIGKILL, and at once another start.
  void killAndStart() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    process = launch();
  }

  /// SIGKILL to the server process of PostgreSQL; false when it is not there right now.
  boolean killPostgres() throws IOException {
    Path pid = home.resolve("database/data/postmaster.pid");
    if (Files.notExists(pid)) {
      return false;
    }
    List<String> lines = Files.readAllLines(pid);
    return !lines.isEmpty()
        && lines.getFirst().matches("\\d+")
        && ProcessHandle.of(Long.parseLong(lines.getFirst()))
            .map(ProcessHandle::destroyForcibly)
            .orElse(false);
  }

  /// SIGKILL to one process that serves a connection, which makes PostgreSQL start over.
  boolean killBackend(int which) throws IOException {
    Path pid = home.resolve("database/data/postmaster.pid");
    if (Files.notExists(pid)) {
      return false;
    }
    List<ProcessHandle> children =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst()))
            .map(server -> server.children().toList())
            .orElse(List.of());
    return !children.isEmpty() && children.get(which % children.size()).destroyForcibly();
  }

  /// SIGTERM, and waits for the end.
  boolean stop() throws InterruptedException {
    process.destroy();
    return process.waitFor(40, TimeUnit.SECONDS);
  }

  /// Whatever happens, nothing is left running.
  void end() {
    process.destroyForcibly();
  }

  private boolean isReady() throws InterruptedException {
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + "/health/ready"))
              .timeout(Duration.ofSeconds(3))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  /// Runs one command of `bin/steward` on a home.
  static Process command(Path home, List<String> words) throws IOException {
    return builder(home, words).start();
  }

  private static ProcessBuilder builder(Path home, List<String> words) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("@src/main/launch/java.args", "-cp", classes(), "dev.steward.Steward"));
    command.addAll(words);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("STEWARD_"));
    builder.environment().put("STEWARD_HOME", home.toString());
    return builder;
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        builder(home, List.of("serve"))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Map<String, String> environment = builder.environment();
    environment.put("STEWARD_HTTP_PORT", String.valueOf(httpPort));
    environment.put("STEWARD_SMTP_PORT", String.valueOf(smtpPort));
    environment.put("STEWARD_LOG_FORMAT", "json");
    environment.put("STEWARD_EMAIL_FETCH_LEASE", "2s");
    environment.put("STEWARD_EMAIL_FETCH_WATCH", "500ms");
    environment.put("STEWARD_EMAIL_FETCH_LONGEST_BACK_OFF", "1s");
    return builder.start();
  }

  /// The class path of this process without its test classes: the desk must not know it is tested.
  static String classes() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
