package dev.steward.staff.session;

/// The number of a session; not a secret, unlike its token.
public record SessionId(long value) {}
