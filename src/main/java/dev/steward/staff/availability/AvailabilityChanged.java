package dev.steward.staff.availability;

import java.time.Instant;

/// An agent stands otherwise than before. Published inside the transaction that writes it down.
///
/// @param from how they stood
/// @param now how they stand
public record AvailabilityChanged(Readiness from, AgentAvailability now, Instant at) {}
