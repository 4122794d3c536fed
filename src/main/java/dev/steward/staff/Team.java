package dev.steward.staff;

import java.time.Instant;

/// A group of agents that tickets are given to.
public record Team(TeamId id, String name, Instant createdAt, Instant updatedAt) {}
