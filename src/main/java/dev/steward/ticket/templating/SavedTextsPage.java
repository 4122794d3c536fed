package dev.steward.ticket.templating;

import dev.steward.staff.Team;
import java.util.List;

/// The saved texts somebody may use.
public record SavedTextsPage(List<SavedText> texts, List<Team> teams) {

  /// The name of the team a text is for; empty for none.
  public String team(SavedText text) {
    return text.team()
        .flatMap(id -> teams.stream().filter(team -> team.id().equals(id)).findFirst())
        .map(Team::name)
        .orElse("");
  }
}
