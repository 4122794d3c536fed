package dev.steward.customer;

/// The number of an identity.
public record IdentityId(long value) {}
