package dev.steward.routing.dispatching;

import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Why a ticket went where it went, as it was remembered.
///
/// @param agent who got it; empty where it was passed on to another team
public record Given(
    TeamId team,
    Optional<AgentId> agent,
    String method,
    int used,
    int slots,
    List<String> skills,
    Instant at) {}
