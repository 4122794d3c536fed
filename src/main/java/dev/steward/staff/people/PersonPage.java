package dev.steward.staff.people;

import dev.steward.staff.Agent;
import dev.steward.staff.Team;
import dev.steward.staff.availability.AgentAvailability;
import dev.steward.staff.availability.Shift;
import dev.steward.staff.role.DeskRole;
import java.util.List;
import java.util.Optional;

/// One agent, as an admin sees them.
///
/// @param self whether it is the admin's own page
/// @param roles all roles
/// @param shifts their working hours; empty where they have none
/// @param link the one-time link just made; shown this once
public record PersonPage(
    Agent agent,
    List<Team> teams,
    List<DeskRole> roles,
    AgentAvailability availability,
    List<Shift> shifts,
    boolean secondFactor,
    boolean self,
    Optional<String> link) {

  /// The role they have, as [DeskRole#key] makes it.
  public String role() {
    return role(agent);
  }

  static String role(Agent agent) {
    return agent
        .customRole()
        .map(own -> Long.toString(own.id().value()))
        .orElse(agent.role().code());
  }
}
