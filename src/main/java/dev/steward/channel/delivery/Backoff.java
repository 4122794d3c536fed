package dev.steward.channel.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt, as mail servers do it: the far side may have asked for
/// patience because it is busy, so the waits double, and a fifth of chance keeps a thousand waiting
/// mails from coming back in one moment.
final class Backoff {
  /// After this long without success people are told.
  static final Duration TOLD_AFTER = Duration.ofHours(4);

  /// After this long without success it has failed.
  static final Duration GIVEN_UP_AFTER = Duration.ofDays(5);

  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofSeconds(4000);
  private static final Duration LONGEST_ASKED = Duration.ofHours(4);
  private static final Duration FIRST_PROBE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PROBE = Duration.ofMinutes(5);

  private Backoff() {}

  /// The wait after a temporary refusal of one mail.
  ///
  /// @param deferrals how often it was refused before this time
  static Duration afterDeferral(int deferrals, RandomGenerator chance) {
    return jittered(doubled(FIRST, deferrals, LONGEST), chance);
  }

  /// The wait that the far side asked for, within reason.
  static Duration asked(Duration after) {
    return after.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : after;
  }

  /// The wait until a way out that is down is tried again.
  static Duration untilProbe(int probes, RandomGenerator chance) {
    return jittered(doubled(FIRST_PROBE, probes, LONGEST_PROBE), chance);
  }

  static boolean isGivenUp(Instant triedFrom, Instant now) {
    return !triedFrom.plus(GIVEN_UP_AFTER).isAfter(now);
  }

  private static Duration doubled(Duration first, int times, Duration longest) {
    Duration wait = first.multipliedBy(1L << Math.min(times, 20));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  private static Duration jittered(Duration wait, RandomGenerator chance) {
    return Duration.ofMillis((long) (wait.toMillis() * chance.nextDouble(0.8, 1.2)));
  }
}
