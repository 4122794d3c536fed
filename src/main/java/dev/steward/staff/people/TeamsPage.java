package dev.steward.staff.people;

import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All teams, and the form to make one.
///
/// @param sizes active members by team; missing where nobody
/// @param name what was typed into the form before
/// @param problem message key of what is wrong with it
public record TeamsPage(
    List<Team> teams, Map<TeamId, Integer> sizes, String name, Optional<String> problem) {

  /// How many are in the team.
  public int size(Team team) {
    return sizes.getOrDefault(team.id(), 0);
  }
}
