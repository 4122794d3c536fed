package dev.steward.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Mail that arrives at a steady rate beside a measurement, over one connection.
final class SteadyMail implements AutoCloseable {
  private static final int SIZE = 2_000;

  private final MailSource source;
  private final long pause;
  private final Map<String, Long> accepted = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean ended;

  SteadyMail(int port, int perSecond) throws IOException {
    this.source = new MailSource(port, 0, SIZE);
    this.pause = 1_000_000_000L / perSecond;
    this.thread = Thread.ofPlatform().name("steady-mail").start(this::send);
  }

  /// When the mail of a subject was accepted, by `System.nanoTime()`.
  Map<String, Long> accepted() {
    return accepted;
  }

  private void send() {
    try {
      long due = System.nanoTime();
      for (long nth = 0; !ended; nth++) {
        source.send(nth);
        accepted.put(source.subject(nth), System.nanoTime());
        due = Math.max(due + pause, System.nanoTime() - pause);
        LockSupport.parkNanos(due - System.nanoTime());
      }
    } catch (IOException e) {
      System.err.println("mail ended: " + e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    thread.join();
  }
}
