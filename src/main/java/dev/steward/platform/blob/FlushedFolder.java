package dev.steward.platform.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// A folder whose entries are made durable by flushing it. Callers that come while a flush is
/// running share the next one.
final class FlushedFolder {

  private final Path path;
  private final AtomicLong asked = new AtomicLong();
  private final ReentrantLock flushing = new ReentrantLock();
  private long flushed;
  private volatile boolean broken;

  FlushedFolder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /// After a failed flush this folder takes no more files: a second flush could succeed without
  /// having written anything.
  boolean isBroken() {
    return broken;
  }

  /// Returns when every entry made before the call is on disk.
  void flush() throws IOException {
    long mine = asked.incrementAndGet();
    flushing.lock();
    try {
      if (flushed < mine) {
        flushAllAsked();
      }
    } finally {
      flushing.unlock();
    }
  }

  private void flushAllAsked() throws IOException {
    if (broken) {
      throw new IOException("An earlier flush of this folder failed");
    }
    long all = asked.get();
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
      flushed = all;
    } finally {
      broken = flushed < all;
    }
  }
}
