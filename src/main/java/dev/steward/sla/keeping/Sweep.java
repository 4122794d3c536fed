package dev.steward.sla.keeping;

import dev.steward.ticket.OpenTickets;
import java.time.Instant;
import java.util.Optional;

/// Going through all open tickets once.
///
/// @param total open tickets when it was asked for
/// @param done tickets worked out so far
/// @param cursor where it stands
public record Sweep(
    long id,
    Cause cause,
    Instant askedAt,
    long total,
    long done,
    Optional<OpenTickets.Place> cursor,
    Optional<Instant> finishedAt) {

  /// How far it has come, in percent.
  public int percent() {
    return finishedAt.isPresent() || total == 0 ? 100 : (int) Math.min(99, done * 100 / total);
  }
}
