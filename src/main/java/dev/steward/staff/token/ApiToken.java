package dev.steward.staff.token;

import dev.steward.staff.AgentId;
import dev.steward.staff.Role;
import java.time.Instant;
import java.util.Optional;

/// A token as its admin sees it; the secret itself is nowhere.
///
/// @param program the identity behind it
/// @param lastUsedAt to within five minutes
public record ApiToken(
    long id,
    AgentId program,
    String name,
    Role role,
    Optional<String> customRole,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {}
