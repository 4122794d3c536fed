package dev.steward.ticket.viewing;

import dev.steward.audit.Actor;
import dev.steward.customer.Customer;
import dev.steward.customer.CustomerId;
import dev.steward.customer.Customers;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Names of actors for one page; each is looked up once.
final class ActorNames {
  private final Agents agents;
  private final Customers customers;
  private final Function<Actor, String> rules;
  private final Map<Actor, String> known = new HashMap<>();

  /// @param rules names the rules that acted
  ActorNames(Agents agents, Customers customers, Function<Actor, String> rules) {
    this.agents = agents;
    this.customers = customers;
    this.rules = rules;
  }

  /// Empty for the desk itself.
  String of(Actor actor) {
    return known.computeIfAbsent(actor, this::lookUp);
  }

  private String lookUp(Actor actor) {
    return switch (actor.kind()) {
      case AGENT, PROGRAM ->
          agents.find(new AgentId(actor.id().orElse(0))).map(Agent::name).orElse("");
      case CUSTOMER ->
          customers.find(new CustomerId(actor.id().orElse(0))).map(Customer::name).orElse("");
      case RULE -> rules.apply(actor);
      case OPERATOR, SYSTEM -> "";
    };
  }
}
