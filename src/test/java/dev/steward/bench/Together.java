package dev.steward.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Something done over and over by several at once, for a time.
final class Together {
  static final int MANY = 8;

  private Together() {}

  interface Act {
    /// @param nth counts up within one worker
    void once(long nth) throws Exception;
  }

  interface Worker {
    Act prepare(int number) throws Exception;
  }

  /// How often per second it was done by all together, after a warm-up.
  static double rate(double warmSeconds, double seconds, Worker worker) throws Exception {
    long start = System.nanoTime() + (long) (warmSeconds * 1e9);
    long end = start + (long) (seconds * 1e9);
    long total = 0;
    try (var threads = Executors.newFixedThreadPool(MANY)) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        int number = i;
        Callable<Long> counting = () -> count(worker.prepare(number), start, end);
        counts.add(threads.submit(counting));
      }
      for (Future<Long> count : counts) {
        total += count.get();
      }
    }
    return total / seconds;
  }

  private static long count(Act act, long start, long end) throws Exception {
    long counted = 0;
    for (long nth = 0; System.nanoTime() < end; nth++) {
      act.once(nth);
      long now = System.nanoTime();
      if (now >= start && now < end) {
        counted++;
      }
    }
    return counted;
  }
}
