package dev.steward.sla.keeping;

import dev.steward.sla.clock.Target;
import java.time.Instant;
import java.util.Optional;

/// A due time that was another before somebody changed what it rests on.
public record DueChange(
    Target target, Instant at, Optional<Instant> before, Optional<Instant> after, Cause cause) {}
