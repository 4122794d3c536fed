package dev.steward.customer;

import java.time.Instant;
import java.util.Optional;

/// Two customers who are one person, or may be.
///
/// @param proof `same-mailbox` or `second-person`
/// @param proposedBy the agent's number
/// @param decidedAt when it was joined or declined
public record CustomerMerge(
    long id,
    CustomerId from,
    CustomerId into,
    String proof,
    String reason,
    long proposedBy,
    Instant proposedAt,
    Optional<Instant> decidedAt,
    boolean joined,
    Optional<Instant> undoneAt) {

  /// Whether it waits for a second person.
  public boolean isOpen() {
    return decidedAt.isEmpty();
  }

  /// Whether it stands.
  public boolean stands() {
    return joined && undoneAt.isEmpty();
  }
}
