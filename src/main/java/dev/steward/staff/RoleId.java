package dev.steward.staff;

/// The number of a role that this desk made for itself.
public record RoleId(long value) {}
