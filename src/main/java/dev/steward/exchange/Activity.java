package dev.steward.exchange;

import java.time.Instant;
import java.util.Optional;

/// Something that was done with an account: a sign-in, a new device, a changed setting.
///
/// @param what a word, as in `sign-in`
public record Activity(
    Instant at,
    String what,
    Optional<String> ip,
    Optional<String> device,
    Optional<String> place) {}
