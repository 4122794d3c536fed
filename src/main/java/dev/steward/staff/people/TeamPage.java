package dev.steward.staff.people;

import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Team;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One team: its name, and who is in it.
///
/// @param everybody who could be in it
/// @param problem message key of what is wrong with the form
public record TeamPage(
    Team team, List<Agent> everybody, Set<AgentId> members, Optional<String> problem) {

  /// Whether the agent is in the team.
  public boolean has(Agent agent) {
    return members.contains(agent.id());
  }
}
