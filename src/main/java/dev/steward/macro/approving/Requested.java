package dev.steward.macro.approving;

import dev.steward.macro.Macro;
import dev.steward.macro.applying.Applying;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.drafting.Drafts;
import org.springframework.stereotype.Component;

/// Puts the text of an approved macro where whoever asked for it will find it.
@Component
class Requested {
  private final Agents agents;
  private final Applying applying;
  private final Drafts drafts;

  Requested(Agents agents, Applying applying, Drafts drafts) {
    this.agents = agents;
    this.applying = applying;
    this.drafts = drafts;
  }

  void intoDraft(Request request, Ticket ticket, Macro macro) {
    agents
        .find(request.askedBy())
        .filter(Agent::isActive)
        .flatMap(agent -> applying.text(at(agent), ticket, macro))
        .ifPresent(text -> {
          String before = drafts.find(ticket.id(), request.askedBy(), Drafts.Kind.REPLY).orElse("");
          drafts.save(ticket.id(), request.askedBy(), Drafts.Kind.REPLY, before + text.text());
        });
  }

  private static SignedIn at(Agent agent) {
    return new SignedIn(
        agent.id(),
        agent.name(),
        agent.email().value(),
        agent.role(),
        agent.locale(),
        agent.zone(),
        agent.role().permissions(),
        agent.program());
  }
}
