package dev.steward.routing.administering;

import dev.steward.routing.deciding.QueueRules;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import java.util.List;
import java.util.Map;

/// All teams and how each gives its tickets out.
public record RoutingsPage(List<Team> teams, Map<TeamId, QueueRules> rules) {

  /// The code of the method of a team.
  public String method(Team team) {
    return rules.getOrDefault(team.id(), QueueRules.NONE).method().code();
  }
}
