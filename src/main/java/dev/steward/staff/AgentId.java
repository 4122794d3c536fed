package dev.steward.staff;

/// The number of an agent. Customers never have the same one.
public record AgentId(long value) {}
