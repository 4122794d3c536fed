package dev.steward.routing.administering;

import dev.steward.routing.dispatching.Dispatching;
import dev.steward.routing.dispatching.Given;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on a ticket why this agent has it, where the desk gave it to them.
@Component
@Order(110)
class GivenCard implements TicketCard {
  private final Dispatching dispatching;
  private final Agents agents;

  GivenCard(Dispatching dispatching, Agents agents) {
    this.dispatching = dispatching;
    this.agents = agents;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    return dispatching
        .last(ticket.id())
        .filter(given -> given.agent().equals(ticket.assignee()))
        .map(given -> new Card("routing/card", new GivenPage(given, team(given))));
  }

  private String team(Given given) {
    return agents.find(given.team()).map(Team::name).orElse("");
  }
}
