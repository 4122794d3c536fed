package dev.steward.fee.keeping;

import dev.steward.staff.AgentId;
import java.time.Instant;
import java.util.Optional;

/// An edition as it is kept, published or not.
///
/// @param number counted from 1 once published; 0 before
/// @param document the canonical JSON
public record Kept(
    long id,
    int number,
    String document,
    String digest,
    Instant from,
    String note,
    AgentId madeBy,
    Instant madeAt,
    Optional<AgentId> publishedBy,
    Optional<Instant> publishedAt,
    boolean discarded) {

  /// Whether it waits for a second person.
  public boolean isWaiting() {
    return publishedAt.isEmpty() && !discarded;
  }
}
