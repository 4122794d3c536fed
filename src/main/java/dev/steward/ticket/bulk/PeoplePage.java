package dev.steward.ticket.bulk;

import dev.steward.staff.Agent;
import dev.steward.staff.Team;
import java.util.List;

/// To whom tickets can be given.
public record PeoplePage(List<Agent> agents, List<Team> teams) {}
