package dev.steward.staff.availability;

import dev.steward.staff.AgentId;
import java.time.Instant;
import java.util.Optional;

/// How an agent stands at a moment.
///
/// @param reason why not online, as a word with a text `availability.reason.<word>`: one the agent
///   chose ([Availability#REASONS]), or `not-here`, `off-shift`, `disabled`; empty where none was
///   given
/// @param until when a chosen absence ends by itself
public record AgentAvailability(
    AgentId agent, Readiness readiness, String reason, Optional<Instant> until) {

  /// Whether they take new work.
  public boolean isOnline() {
    return readiness == Readiness.ONLINE;
  }
}
