package dev.steward.customer;

import java.time.Instant;

/// A sender who is kept out.
///
/// @param reason a fixed word with a message key `block.reason.<reason>`
/// @param by the agent's number
public record Block(IdentityId identity, String reason, long by, Instant at) {}
