package dev.steward.staff.people;

import dev.steward.staff.Agent;
import dev.steward.staff.Team;
import java.util.List;
import java.util.Optional;

/// One agent, as an admin sees them.
///
/// @param self whether it is the admin's own page
/// @param link the one-time link just made; shown this once
public record PersonPage(
    Agent agent, List<Team> teams, boolean secondFactor, boolean self, Optional<String> link) {}
