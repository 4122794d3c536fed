package dev.steward.ticket.condition;

import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// From where conditions are read: when, in which zone, and who "me" and "my teams" are.
///
/// @param me empty where the desk itself asks; "me" then is nobody
public record Standpoint(Instant now, ZoneId zone, Optional<AgentId> me, List<TeamId> teams) {
  public Standpoint {
    teams = List.copyOf(teams);
  }

  /// That of rules, policies and routing.
  public static Standpoint ofDesk(Instant now, ZoneId zone) {
    return new Standpoint(now, zone, Optional.empty(), List.of());
  }

  /// That of a person.
  public static Standpoint of(SignedIn viewer, List<Team> teams, Instant now) {
    return new Standpoint(
        now, viewer.zone(), Optional.of(viewer.agentId()), teams.stream().map(Team::id).toList());
  }
}
