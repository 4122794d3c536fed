package dev.steward.notification;

import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.Tickets;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who may be the second person for an act on a ticket: whoever holds a permission to approve and
/// may see the ticket.
@Component
class Approvers {
  private final Agents agents;
  private final Tickets tickets;

  Approvers(Agents agents, Tickets tickets) {
    this.agents = agents;
    this.tickets = tickets;
  }

  List<AgentId> of(Ticket ticket) {
    return agents.viewers(agents.list().stream().map(Agent::id).toList()).stream()
        .filter(who -> who.permissions().stream().anyMatch(p -> p.name().startsWith("APPROVE")))
        .filter(who -> tickets.visibleTo(who).admits(ticket))
        .map(SignedIn::agentId)
        .toList();
  }
}
