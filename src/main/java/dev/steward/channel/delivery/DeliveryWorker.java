package dev.steward.channel.delivery;

import dev.steward.channel.SendOutcome;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Takes due deliveries and sends them, a bounded number at once, each on a virtual thread and
/// outside any transaction.
///
/// A claim is a lease. While the process lives it prolongs the leases of what it has under way,
/// however slow the far side is; when it is killed they run out and the same bytes leave again,
/// from here or from another process. So a reply leaves at least once, and at most once more than
/// there were kills.
@Component
class DeliveryWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

  /// Sent at once by this process.
  static final int PARALLEL = 8;

  /// Sent at once for one inbox by all processes.
  static final int PARALLEL_OF_INBOX = 4;

  static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration HOUSEKEEPING = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration DRAIN = Duration.ofSeconds(20);

  private final ClaimRepository claims;
  private final Attempting attempting;
  private final Announced announced;
  private final InstantSource clock;
  private final DeliveryGauges gauges;
  private final Worker loop;
  private final Semaphore room = new Semaphore(PARALLEL);
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
  private final CountDownLatch abandoned = new CountDownLatch(1);
  private Instant nextHousekeeping = Instant.MIN;

  DeliveryWorker(
      ClaimRepository claims,
      Attempting attempting,
      Announced announced,
      InstantSource clock,
      DeliveryGauges gauges,
      Workers workers) {
    this.claims = claims;
    this.attempting = attempting;
    this.announced = announced;
    this.clock = clock;
    this.gauges = gauges;
    this.loop = workers.create("delivery", PAUSE, this::round);
  }

  @Override
  public void start() {
    loop.start();
  }

  /// Claims nothing more and lets what is under way come to its end.
  @Override
  public void stop() {
    loop.stop();
    if (!isIdle(DRAIN)) {
      log.warn("{} deliveries are cut off; they leave again later", underWay.size());
      abandoned.countDown();
    }
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }

  @Override
  public int getPhase() {
    return loop.getPhase();
  }

  /// Claims what is due and can be sent now, and starts sending it. Not for several threads at
  /// once.
  ///
  /// @return whether there may be more that can be sent now
  boolean round() {
    Instant now = clock.instant();
    if (!now.isBefore(nextHousekeeping)) {
      nextHousekeeping = now.plus(HOUSEKEEPING);
      keepHouse(now);
    }
    int most = room.availablePermits();
    if (most == 0) {
      return false;
    }
    List<Claim> claimed = new ArrayList<>();
    announced.change(() -> {
      claimed.clear();
      claimed.addAll(claim(now, most));
      return claimed.stream().map(c -> c.changed(DeliveryState.SENDING)).toList();
    });
    claimed.forEach(this::begin);
    return !claimed.isEmpty();
  }

  /// Waits until nothing is under way; false if that takes longer.
  boolean isIdle(Duration longest) {
    try {
      boolean idle = room.tryAcquire(PARALLEL, longest.toMillis(), TimeUnit.MILLISECONDS);
      if (idle) {
        room.release(PARALLEL);
      }
      return idle;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<Claim> claim(Instant now, int most) {
    Optional<Claim> probe = claims.probe(now, LEASE);
    return probe.isPresent()
        ? List.of(probe.get())
        : claims.due(now, LEASE, PARALLEL_OF_INBOX, most);
  }

  private void begin(Claim claim) {
    room.acquireUninterruptibly();
    underWay.add(claim.id());
    Thread.ofVirtual().name("delivery-" + claim.id()).start(() -> attempt(claim));
  }

  private void attempt(Claim claim) {
    try {
      record(claim, attempting.send(claim));
    } finally {
      underWay.remove(claim.id());
      room.release();
      loop.wake();
    }
  }

  /// What has left must be written down. While the database is away the outcome waits here; only a
  /// kill can lose it.
  private void record(Claim claim, SendOutcome outcome) {
    boolean open = true;
    for (Duration wait = Duration.ofMillis(100); open; wait = longer(wait)) {
      try {
        attempting.record(claim, outcome);
        open = false;
      } catch (RuntimeException e) {
        if (!Announced.isDatabaseAway(e)) {
          throw e;
        }
        log.warn("The outcome of delivery {} waits for the database", claim.id(), e);
        open = pause(wait);
      }
    }
  }

  private boolean pause(Duration wait) {
    try {
      return !abandoned.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Duration longer(Duration wait) {
    return wait.toSeconds() >= 5 ? wait : wait.multipliedBy(2);
  }

  private void keepHouse(Instant now) {
    claims.renew(underWay, now.plus(LEASE));
    announced.change(() -> claims.abandoned(now, underWay));
    announced.change(() -> claims.expired(now.minus(Backoff.GIVEN_UP_AFTER), now));
    announced.change(() -> claims.late(now.minus(Backoff.TOLD_AFTER), now));
    gauges.note(claims.backlog(now), now);
  }
}
