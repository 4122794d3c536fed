package dev.steward.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// The real thing in a process of its own, as `bin/steward` starts it, from the classes under test.
final class Desk implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path output;
  private final int port;

  private Desk(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  static Desk run(Path home, Map<String, String> settings, String... words) {
    try {
      int port = freePort();
      Path output = Files.createTempFile(home, "output", ".txt");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", classPath()));
      command.add("dev.steward.Steward");
      command.addAll(List.of(words));
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      var environment = builder.environment();
      environment.keySet().removeIf(name -> name.startsWith("STEWARD_"));
      environment.put("LC_ALL", "C");
      environment.put("STEWARD_HOME", home.toString());
      environment.put("STEWARD_HTTP_PORT", String.valueOf(port));
      environment.put("STEWARD_SMTP_PORT", "0");
      environment.putAll(settings);
      return new Desk(builder.start(), output, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits for the line that says it is ready.
  Desk ready() {
    await(() -> said().contains("Steward is ready at") || !process.isAlive());
    assertThat(process.isAlive()).as("ended instead of being ready:\n" + said()).isTrue();
    return this;
  }

  /// Waits for its end.
  int exit() {
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(said()).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  int status(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  int port() {
    return port;
  }

  /// Ends it as SIGTERM does.
  void terminate() {
    process.destroy();
  }

  /// Ends it as the kernel does when memory runs out: without a word.
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    exit();
  }

  /// Processes of PostgreSQL servers that work in this home.
  static List<ProcessHandle> servers(Path home) {
    return ProcessHandle.allProcesses()
        .filter(each -> {
          try {
            return Files.readString(Path.of("/proc", each.pid() + "", "cmdline"))
                .contains(home + "/database/data");
          } catch (IOException e) {
            return false;
          }
        })
        .toList();
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited " + PATIENCE).isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  /// What is shipped: without the classes of the tests, whose beans would be found.
  private static String classPath() {
    String real = System.getProperty("surefire.test.class.path");
    String all = real == null ? System.getProperty("java.class.path") : real;
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
