package dev.steward.staff;

import java.time.Instant;
import java.util.Optional;

/// A group of agents that tickets are given to.
///
/// @param isDefault whether it gets new tickets for which no other team is named
/// @param archivedAt since when it takes no more tickets; what it has stays with it
public record Team(
    TeamId id,
    String name,
    boolean isDefault,
    Optional<Instant> archivedAt,
    Instant createdAt,
    Instant updatedAt) {

  /// Whether tickets can be given to it.
  public boolean isActive() {
    return archivedAt.isEmpty();
  }
}
