package dev.steward.exchange.asking;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Leaves a system alone for a while after it failed several times in a row, so that nobody waits
/// for nothing and it can recover. One request is let through then, to see.
final class Breaker {
  private static final int FAILURES = 4;
  private static final Duration REST = Duration.ofSeconds(20);

  private final InstantSource clock;
  private int failures;
  private Instant until = Instant.EPOCH;

  Breaker(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean lets() {
    if (failures < FAILURES) {
      return true;
    }
    Instant now = clock.instant();
    if (now.isBefore(until)) {
      return false;
    }
    until = now.plus(REST);
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    if (failures >= FAILURES) {
      until = clock.instant().plus(REST);
    }
  }
}
