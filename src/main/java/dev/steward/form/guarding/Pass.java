package dev.steward.form.guarding;

import java.time.Instant;
import java.util.UUID;

/// One form that was handed out.
///
/// @param instance its own number
public record Pass(UUID instance, Instant issuedAt) {}
