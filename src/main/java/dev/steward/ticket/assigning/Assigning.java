package dev.steward.ticket.assigning;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a ticket to an agent, a team, both or nobody.
@Component
public class Assigning {
  private final Tickets tickets;
  private final TicketStates states;
  private final Agents agents;

  Assigning(Tickets tickets, TicketStates states, Agents agents) {
    this.tickets = tickets;
    this.states = states;
    this.agents = agents;
  }

  /// Gives it to them; success without effect if they have it.
  ///
  /// @param expected the version the choice was based on; with it, of fifty who take a ticket at
  ///   once one wins and the others are told
  /// @throws Refusal [TicketError#CHANGED], [TicketError#CLOSED] or [TicketError#NO_SUCH_ASSIGNEE]
  @Transactional
  public void assign(
      SignedIn by,
      TicketId id,
      Optional<AgentId> agent,
      Optional<TeamId> team,
      OptionalInt expected) {
    tickets.visibleTo(by).require(id);
    assign(tickets.lockForChange(id, expected), agent, team, by.actor());
  }

  /// Gives them a ticket whose row the caller has locked.
  ///
  /// @throws Refusal [TicketError#NO_SUCH_ASSIGNEE]
  @Transactional
  public void assign(Ticket ticket, Optional<AgentId> agent, Optional<TeamId> team, Actor by) {
    if (ticket.assignee().equals(agent) && ticket.team().equals(team)) {
      return;
    }
    requireKnown(agent, team);
    states.assign(ticket, agent.map(AgentId::value), team.map(TeamId::value), by);
  }

  /// Takes it oneself and keeps the team.
  @Transactional
  public void take(SignedIn by, TicketId id, OptionalInt expected) {
    Ticket ticket = tickets.visibleTo(by).require(id);
    assign(by, id, Optional.of(by.agentId()), ticket.team(), expected);
  }

  private void requireKnown(Optional<AgentId> agent, Optional<TeamId> team) {
    boolean fits =
        agent.map(id -> agents.find(id).filter(Agent::isActive).isPresent()).orElse(true)
            && team.map(id -> agents.find(id).isPresent()).orElse(true);
    if (!fits) {
      throw new Refusal(TicketError.NO_SUCH_ASSIGNEE);
    }
  }
}
