package dev.steward.platform.database;

import dev.steward.platform.error.Refusal;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One life of the server process, from its start to its end. */
final class ServerRun {

  private static final int ATTEMPTS = 40;
  private static final long LOG_KEPT = 4_000_000;
  private static final int LAST_WORDS = 4_000;

  private final Process process;
  private final DatabaseAddress address;

  private ServerRun(Process process, DatabaseAddress address) {
    this.process = process;
    this.address = address;
  }

  /// Starts the server and returns when it is ready, on the port of the address if it is free.
  ///
  /// What passes by itself is waited for: workers of a server killed a moment ago that still hold
  /// its shared memory, and a port taken between choosing it and using it.
  static ServerRun start(Cluster cluster, List<String> command, Path folder, DatabaseAddress last)
      throws IOException, InterruptedException {
    Path log = log(folder);
    for (int attempt = 1; ; attempt++) {
      DatabaseAddress address = isFree(last.port()) ? last : last.port(EmbeddedPostgres.freePort());
      address.write(folder);
      long logged = Files.exists(log) ? Files.size(log) : 0;
      Process process = process(cluster, command, address, log.toFile());
      if (isReady(cluster.data(), process)) {
        return new ServerRun(process, address);
      }
      String words = lastWords(log, logged);
      if (attempt == ATTEMPTS || !passesByItself(words)) {
        throw new Refusal(DatabaseError.NOT_STARTED, fatal(words), log);
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
  }

  DatabaseAddress address() {
    return address;
  }

  long pid() {
    return process.pid();
  }

  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  private static Process process(
      Cluster cluster, List<String> command, DatabaseAddress address, File log) throws IOException {
    var whole = new ArrayList<>(command);
    whole.add("--port=" + address.port());
    var builder =
        new ProcessBuilder(cluster.account().server(whole))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .directory(new File("/"));
    Tool.plainEnvironment(builder.environment());
    return builder.start();
  }

  /// False when it ended first. Recovery after a crash may take minutes; it is waited for.
  private static boolean isReady(Path data, Process process)
      throws IOException, InterruptedException {
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      boolean ready =
          PostmasterFile.in(data)
              .filter(file -> file.ready() && file.pid() == process.pid())
              .isPresent();
      if (ready) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean passesByItself(String words) {
    return words.contains("shared memory block") || words.contains("could not bind");
  }

  private static Path log(Path folder) throws IOException {
    Path log = folder.resolve("postgres.log");
    if (Files.exists(log) && Files.size(log) > LOG_KEPT) {
      Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  private static String lastWords(Path log, long from) throws IOException {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(from, file.length() - LAST_WORDS));
      byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static String fatal(String words) {
    return words
        .lines()
        .filter(
            line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("setpriv"))
        .findFirst()
        .orElse(words.strip());
  }
}
