package dev.steward.platform;

import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The right to be the one process that opens a desk's home.
///
/// Held by the kernel for the process: it is free again the moment the process ends, however it
/// ends, so there is nothing to clean up. The file `lock` says who holds it, for people to read.
public final class HomeLock implements AutoCloseable {

  /// The purpose of the process that serves the desk, as against a command that ends soon.
  public static final String SERVING = "serve";

  private final FileChannel file;

  private HomeLock(FileChannel file) {
    this.file = file;
  }

  /// Takes the right, unless another process has it.
  ///
  /// @param purpose what this process does, as in `serve`
  public static Optional<HomeLock> take(Home home, String purpose) {
    try {
      Files.createDirectories(home.folder());
      var file = FileChannel.open(path(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isTaken(file)) {
        file.close();
        return Optional.empty();
      }
      String holder = ProcessHandle.current().pid() + " " + purpose + "\n";
      file.truncate(0);
      file.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new HomeLock(file));
    } catch (IOException e) {
      throw notWritable(home, e);
    }
  }

  /// Takes the right, waiting up to half a minute for a command that ends soon, or refuses with the
  /// number of the process that has it.
  public static HomeLock require(Home home, String purpose) {
    for (int attempt = 0; attempt < 300; attempt++) {
      Optional<HomeLock> lock = take(home, purpose);
      if (lock.isPresent()) {
        return lock.get();
      }
      if (holderPurpose(home).equals(SERVING)) {
        break;
      }
      pause();
    }
    throw inUse(home);
  }

  /// What the process that holds the right does, as it said when it took it; empty when it said
  /// nothing.
  public static String holderPurpose(Home home) {
    String[] words = holder(home).split(" ", 2);
    return words.length < 2 ? "" : words[1];
  }

  /// The refusal that names who has the home open.
  public static Refusal inUse(Home home) {
    String pid = holder(home).split(" ", 2)[0];
    return new Refusal(PlatformError.HOME_IN_USE, home.folder(), pid, holderPurpose(home));
  }

  /// Gives the right back.
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the home", e);
    }
  }

  private static boolean isTaken(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String holder(Home home) {
    try {
      return Files.readString(path(home)).strip();
    } catch (IOException e) {
      return "?";
    }
  }

  private static Refusal notWritable(Home home, IOException cause) {
    return new Refusal(
        PlatformError.HOME_NOT_WRITABLE, cause, home.folder(), System.getProperty("user.name"));
  }

  private static Path path(Home home) {
    return home.folder().resolve("lock");
  }
}
