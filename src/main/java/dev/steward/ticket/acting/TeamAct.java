package dev.steward.ticket.acting;

import dev.steward.platform.web.Messages;
import dev.steward.staff.Agents;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.assigning.Assigning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gives the ticket to a team or to none (`none`). Whoever has it keeps it.
@Component
class TeamAct implements ChosenAct {
  private static final String NONE = "none";

  private final Assigning assigning;
  private final Agents agents;
  private final Messages messages;

  TeamAct(Assigning assigning, Agents agents, Messages messages) {
    this.assigning = assigning;
    this.agents = agents;
    this.messages = messages;
  }

  @Override
  public String code() {
    return "team";
  }

  @Override
  public List<Choice> choices(Locale locale) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(NONE, messages.text(locale, "ticket.team.none")));
    for (Team team : agents.teams()) {
      choices.add(new Choice(String.valueOf(team.id().value()), team.name()));
    }
    return choices;
  }

  @Override
  public boolean isKnown(String value) {
    return value.equals(NONE) || team(value).flatMap(agents::find).isPresent();
  }

  @Override
  public Effect apply(Ticket locked, List<String> values, Doer by) {
    Optional<TeamId> to = team(values.getFirst());
    if (locked.team().equals(to)) {
      return Effect.NONE;
    }
    assigning.assign(locked, locked.assignee(), to, by.actor());
    return Effect.undoneBy(
        code(), locked.team().map(id -> String.valueOf(id.value())).orElse(NONE));
  }

  private static Optional<TeamId> team(String value) {
    return Values.number(value).map(TeamId::new);
  }
}
