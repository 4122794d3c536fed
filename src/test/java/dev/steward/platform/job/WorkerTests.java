package dev.steward.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WorkerTests {

  private static final Duration LONG = Duration.ofHours(1);
  private final Workers workers = new Workers(InstantSource.fixed(Instant.EPOCH));
  private final LinkedBlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();
  private final AtomicInteger count = new AtomicInteger();

  @Test
  void goesOnAtOnceWhileThereIsMoreThenPausesUntilWoken() throws InterruptedException {
    var worker = workers.create("counting", LONG, () -> nextRound() < 3);
    worker.start();
    assertThat(told()).isEqualTo(1);
    assertThat(told()).isEqualTo(2);
    assertThat(told()).isEqualTo(3);
    assertThat(rounds.poll(50, TimeUnit.MILLISECONDS)).isNull();
    worker.wake();
    assertThat(told()).isEqualTo(4);
    worker.stop();
    assertThat(worker.health().lastRound()).contains(Instant.EPOCH);
  }

  @Test
  void survivesAFailureAndTellsOfItUntilARoundEndsWell() throws InterruptedException {
    var worker =
        workers.create(
            "failing",
            LONG,
            () -> {
              if (nextRound() == 1) {
                throw new IllegalStateException("of a customer called Wang");
              }
              return false;
            });
    worker.start();
    told();
    assertThat(told()).as("tried again after about a second").isEqualTo(2);
    worker.stop();
    assertThat(worker.health().failures()).isZero();
  }

  @Test
  void letsTheRoundInProgressEndWhenStopped() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    var worker =
        workers.create(
            "draining",
            LONG,
            () -> {
              begun.countDown();
              release.await();
              ended.countDown();
              return false;
            });
    worker.start();
    begun.await();
    var stopped = new CountDownLatch(1);
    worker.stop(stopped::countDown);
    assertThat(stopped.await(50, TimeUnit.MILLISECONDS)).isFalse();
    release.countDown();
    stopped.await();
    assertThat(ended.getCount()).isZero();
    assertThat(workers.health()).isEmpty();
  }

  private int nextRound() {
    int round = count.incrementAndGet();
    rounds.add(round);
    return round;
  }

  private int told() throws InterruptedException {
    Integer round = rounds.poll(5, TimeUnit.SECONDS);
    return round == null ? -1 : round;
  }
}
