package dev.steward.email.receive;

import java.util.concurrent.atomic.AtomicLong;

/// How many bytes of unfinished mails all connections hold together. Safe for use by many threads.
final class HeldBytes {
  private final AtomicLong held = new AtomicLong();
  private final long limit;

  HeldBytes(long limit) {
    this.limit = limit;
  }

  /// Takes room if there is any.
  boolean take(long bytes) {
    if (held.addAndGet(bytes) > limit) {
      held.addAndGet(-bytes);
      return false;
    }
    return true;
  }

  void giveBack(long bytes) {
    held.addAndGet(-bytes);
  }
}
