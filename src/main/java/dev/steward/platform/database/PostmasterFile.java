package dev.steward.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a PostgreSQL server writes about itself in `postmaster.pid`: its process and, on the eighth
/// line, whether it is ready.
record PostmasterFile(long pid, boolean ready) {

  private static final Logger log = LoggerFactory.getLogger(PostmasterFile.class);
  private static final int STATE_LINE = 7;

  /// Reads the file among these server files; empty when there is none or it is being written.
  static Optional<PostmasterFile> in(Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file(data), StandardCharsets.ISO_8859_1);
      if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
        return Optional.empty();
      }
      boolean ready = lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
      return Optional.of(new PostmasterFile(Long.parseLong(lines.getFirst().strip()), ready));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  boolean isAlive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /// Whether the process is a server on these files, and not another that was given the number
  /// later. A server works inside its files.
  boolean isServerOn(Path data) {
    Path process = Path.of("/proc", String.valueOf(pid));
    try {
      return process.resolve("cwd").toRealPath().equals(data.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /// Ends the server: waits for the shutdown it was told of, then asks, then insists.
  void end() {
    for (String signal : List.of("", "INT", "QUIT", "KILL")) {
      if (!signal.isEmpty()) {
        log.warn("Ending the PostgreSQL server {} that was left behind, by SIG{}", pid, signal);
        Signal.send(signal, pid);
      }
      if (gone(signal.equals("INT") ? 30 : 5)) {
        return;
      }
    }
  }

  /// Removes a file whose process number belongs to a stranger by now; PostgreSQL would believe it.
  void forget(Path data) {
    try {
      Files.deleteIfExists(file(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean gone(int seconds) {
    Optional<ProcessHandle> handle = ProcessHandle.of(pid);
    if (handle.isEmpty()) {
      return true;
    }
    try {
      handle.get().onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while ending PostgreSQL", e);
    }
  }

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }
}
