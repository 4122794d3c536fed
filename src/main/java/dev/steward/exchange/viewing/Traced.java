package dev.steward.exchange.viewing;

import dev.steward.exchange.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A transfer with what is to be said about it.
///
/// @param steps its life so far, oldest first
/// @param answer message key of a ready answer, and what fills its gaps
/// @param missing what is still needed, as texts `exchange.missing.<word>`
public record Traced(
    Transfer transfer, List<Step> steps, String answer, List<String> args, List<String> missing) {

  /// One step.
  ///
  /// @param key message key below `exchange.step.`
  /// @param detail such as `7 / 20`; may be empty
  public record Step(String key, Optional<Instant> at, String detail, boolean done) {}
}
