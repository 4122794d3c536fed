package dev.steward.staff;

/// The number of a team.
public record TeamId(long value) {}
