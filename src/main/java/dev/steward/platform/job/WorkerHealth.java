package dev.steward.platform.job;

import java.time.Instant;
import java.util.Optional;

/// How a worker is doing.
///
/// @param name the worker
/// @param running whether it has been started and not stopped
/// @param lastRound when a round last ended well
/// @param failures rounds that failed since then
/// @param lastFailure what kind of failure the last one was (the class of the exception: its text
///   may hold personal data)
public record WorkerHealth(
    String name,
    boolean running,
    Optional<Instant> lastRound,
    int failures,
    Optional<String> lastFailure) {

  /// Whether nothing is known against it.
  public boolean isWell() {
    return running && failures == 0;
  }
}
