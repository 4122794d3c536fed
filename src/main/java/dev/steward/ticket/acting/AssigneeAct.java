package dev.steward.ticket.acting;

import dev.steward.platform.web.Messages;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.assigning.Assigning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gives the ticket to an agent, to whoever does the act (`me`), or to nobody (`nobody`). Its team
/// stays.
@Component
class AssigneeAct implements ChosenAct {
  private static final String ME = "me";
  private static final String NOBODY = "nobody";

  private final Assigning assigning;
  private final Agents agents;
  private final Messages messages;

  AssigneeAct(Assigning assigning, Agents agents, Messages messages) {
    this.assigning = assigning;
    this.agents = agents;
    this.messages = messages;
  }

  @Override
  public String code() {
    return "assignee";
  }

  @Override
  public List<Choice> choices(Locale locale) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(ME, messages.text(locale, "act.assignee.me")));
    choices.add(new Choice(NOBODY, messages.text(locale, "ticket.assignee.nobody")));
    for (Agent agent : agents.list()) {
      choices.add(new Choice(String.valueOf(agent.id().value()), agent.name()));
    }
    return choices;
  }

  @Override
  public boolean isKnown(String value) {
    return value.equals(ME)
        || value.equals(NOBODY)
        || agent(value).flatMap(agents::find).filter(Agent::isActive).isPresent();
  }

  @Override
  public Effect apply(Ticket locked, List<String> values, Doer by) {
    Optional<AgentId> to = values.getFirst().equals(ME) ? by.agent() : agent(values.getFirst());
    if (locked.assignee().equals(to)) {
      return Effect.NONE;
    }
    assigning.assign(locked, to, locked.team(), by.actor());
    return Effect.undoneBy(
        code(), locked.assignee().map(id -> String.valueOf(id.value())).orElse(NOBODY));
  }

  private static Optional<AgentId> agent(String value) {
    return Values.number(value).map(AgentId::new);
  }
}
