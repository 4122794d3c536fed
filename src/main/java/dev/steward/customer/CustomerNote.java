package dev.steward.customer;

import java.time.Instant;

/// Something the desk noted about a customer, plain text.
///
/// @param author the agent's number
public record CustomerNote(long id, long author, String text, Instant at) {}
