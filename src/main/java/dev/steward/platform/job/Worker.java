package dev.steward.platform.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Repeats one piece of work in the background: at once while there is more, after a pause when
/// there is none, after growing pauses (1 s to 1 min) while it fails. No failure ends it.
///
/// Stopping lets the round in progress end, for up to 20 seconds, then interrupts it; a round must
/// therefore be safe to break off, which a transaction is. Each loop is a virtual thread.
public final class Worker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);
  private static final Duration DRAIN = Duration.ofSeconds(20);

  private final String name;
  private final int loops;
  private final Duration pause;
  private final Work work;
  private final InstantSource time;
  private final List<Worker> known;
  private final Semaphore wakes = new Semaphore(0);
  private final Semaphore stops = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean running;
  private volatile @Nullable Instant lastRound;
  private volatile @Nullable String lastFailure;

  Worker(
      String name, int loops, Duration pause, Work work, InstantSource time, List<Worker> known) {
    this.name = name;
    this.loops = loops;
    this.pause = pause;
    this.work = work;
    this.time = time;
    this.known = known;
  }

  /// Ends the pause: there is something to do now. Costs nothing when the worker is busy, and does
  /// not shorten the wait after a failure.
  public void wake() {
    if (wakes.availablePermits() < loops) {
      wakes.release();
    }
  }

  /// How it is doing.
  public WorkerHealth health() {
    return new WorkerHealth(
        name,
        running,
        Optional.ofNullable(lastRound),
        failures.get(),
        Optional.ofNullable(lastFailure));
  }

  @Override
  public synchronized void start() {
    if (!running) {
      running = true;
      stops.drainPermits();
      for (int i = 1; i <= loops; i++) {
        String thread = loops == 1 ? name : name + "-" + i;
        threads.add(Thread.ofVirtual().name(thread).start(this::loop));
      }
    }
  }

  @Override
  public synchronized void stop() {
    if (running) {
      running = false;
      stops.release(loops);
      wakes.release(loops);
      threads.forEach(Worker::drain);
      threads.clear();
      wakes.drainPermits();
      known.remove(this);
    }
  }

  @Override
  public void stop(Runnable callback) {
    Thread.ofVirtual()
        .name("stop-" + name)
        .start(() -> {
          stop();
          callback.run();
        });
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before the web server on the way up, after it on the way down.
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public String toString() {
    return name;
  }

  private void loop() {
    try {
      while (running) {
        if (!round() && running) {
          rest();
        }
      }
    } catch (InterruptedException e) {
      log.warn("{} was interrupted in the middle of a round", name);
    }
  }

  // The edge of background work: whatever a round throws, the next one is tried.
  private boolean round() throws InterruptedException {
    try {
      boolean more = work.once();
      failures.set(0);
      lastFailure = null;
      lastRound = time.instant();
      return more;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      lastFailure = e.getClass().getSimpleName();
      log.error("{} failed, {} times in a row now", name, failures.incrementAndGet(), e);
      return false;
    }
  }

  private void rest() throws InterruptedException {
    int failed = failures.get();
    if (failed == 0) {
      boolean _ = wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
    } else {
      long backOff = Math.min(LONGEST_BACK_OFF.toMillis(), 500L << Math.min(failed, 16));
      boolean _ = stops.tryAcquire(backOff, TimeUnit.MILLISECONDS);
    }
  }

  private static void drain(Thread thread) {
    try {
      if (!thread.join(DRAIN)) {
        thread.interrupt();
        thread.join(Duration.ofSeconds(2));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
