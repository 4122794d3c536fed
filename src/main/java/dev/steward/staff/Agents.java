package dev.steward.staff;

import dev.steward.platform.address.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks up agents and teams. Reads only; people and teams are changed in the slice `people`. Every
/// method is one indexed query. Safe for any number of threads.
@Component
public class Agents {
  private final AgentRepository agents;
  private final TeamRepository teams;

  Agents(AgentRepository agents, TeamRepository teams) {
    this.agents = agents;
    this.teams = teams;
  }

  /// The agent or program with this number, disabled ones included: their names stand in old
  /// tickets.
  public Optional<Agent> find(AgentId id) {
    return find(List.of(id)).stream().findFirst();
  }

  /// Those of the numbered agents and programs who exist, by number.
  public List<Agent> find(List<AgentId> ids) {
    return ids.isEmpty() ? List.of() : agents.find(ids);
  }

  /// The agent who signs in with this address, disabled ones included.
  public Optional<Agent> find(EmailAddress email) {
    return agents.find(email);
  }

  /// Those of the numbered agents and programs who are active, as if they had just signed in: what
  /// they may do and see at this moment. For telling people something when no request of theirs is
  /// under way.
  public List<SignedIn> viewers(List<AgentId> ids) {
    return ids.isEmpty() ? List.of() : agents.viewers(ids);
  }

  /// Everybody who can be given a ticket: active agents, by name, without programs.
  public List<Agent> list() {
    return agents.list();
  }

  /// Active and disabled agents and programs alike, by name.
  public List<Agent> listAll() {
    return agents.listAll();
  }

  /// The team with this number.
  public Optional<Team> find(TeamId id) {
    return teams.find(id);
  }

  /// The teams that tickets can be given to, by name.
  public List<Team> teams() {
    return teams.list();
  }

  /// All teams, archived ones last: their names stand at old tickets.
  public List<Team> allTeams() {
    return teams.listAll();
  }

  /// The team for new tickets for which no other is named.
  public Optional<TeamId> defaultTeam() {
    return teams.fallback();
  }

  /// The active agents who lead a team.
  public List<AgentId> leads(TeamId id) {
    return teams.leads(id);
  }

  /// The teams this agent is in, by name.
  public List<Team> teamsOf(AgentId id) {
    return teams.of(id);
  }

  /// The active agents of a team, by name.
  public List<Agent> members(TeamId id) {
    return agents.members(id);
  }
}
