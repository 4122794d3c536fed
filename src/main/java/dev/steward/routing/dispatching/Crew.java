package dev.steward.routing.dispatching;

import dev.steward.channel.ChannelName;
import dev.steward.routing.deciding.Candidate;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import dev.steward.staff.availability.AgentAvailability;
import dev.steward.staff.availability.Availability;
import dev.steward.ticket.assigning.Waiting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who is in a team, as the rules see them: ready or not, what they have and what they can. A
/// handful of queries, whatever their number.
@Component
class Crew {
  private final Agents agents;
  private final Availability availability;
  private final Waiting waiting;
  private final RoutingRepository repository;

  Crew(Agents agents, Availability availability, Waiting waiting, RoutingRepository repository) {
    this.agents = agents;
    this.availability = availability;
    this.waiting = waiting;
    this.repository = repository;
  }

  List<AgentId> members(TeamId team) {
    return agents.members(team).stream().map(Agent::id).toList();
  }

  List<Team> teamsOf(AgentId agent) {
    return agents.teamsOf(agent);
  }

  /// @param given when each was given something last
  List<Candidate> candidates(Collection<AgentId> members, Map<AgentId, Instant> given) {
    Map<AgentId, AgentAvailability> standing = availability.of(members);
    Map<AgentId, Map<ChannelName, Integer>> loads = waiting.loads(members);
    Map<AgentId, Set<String>> languages = repository.skills(members, "language");
    Map<AgentId, Set<String>> types = repository.skills(members, "type");
    return members.stream()
        .map(id ->
            new Candidate(
                id,
                Optional.ofNullable(standing.get(id))
                    .filter(AgentAvailability::isOnline)
                    .isPresent(),
                languages.getOrDefault(id, Set.of()),
                types.getOrDefault(id, Set.of()),
                loads.getOrDefault(id, Map.of()),
                Optional.ofNullable(given.get(id))))
        .toList();
  }
}
