package dev.steward.staff.people;

import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Team;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One team: its name, who is in it and who leads it.
///
/// @param name as it is, or as it was typed
/// @param everybody who could be in it
/// @param isDefault whether new tickets come to it, or shall
/// @param problem message key of what is wrong with the form
public record TeamPage(
    Team team,
    String name,
    List<Agent> everybody,
    Set<AgentId> members,
    Set<AgentId> leads,
    boolean isDefault,
    Optional<String> problem) {

  /// Whether the agent is in the team.
  public boolean has(Agent agent) {
    return members.contains(agent.id());
  }

  /// Whether the agent leads it.
  public boolean isLead(Agent agent) {
    return leads.contains(agent.id());
  }

  TeamPage with(Optional<String> found) {
    return new TeamPage(team, name, everybody, members, leads, isDefault, found);
  }
}
