package dev.steward.demo;

import dev.steward.audit.Actor;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.Languages;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.people.Teams;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Who works at the demo's desk: Li Na runs it, Max Weber leads the accounts team, Sara Costa
/// answers.
final class DemoStaff {
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "li", "li.na@example.exchange",
          "max", "max.weber@example.exchange",
          "sara", "sara.costa@example.exchange");

  private final People people;
  private final Teams teams;
  private final Agents agents;

  DemoStaff(People people, Teams teams, Agents agents) {
    this.people = people;
    this.teams = teams;
    this.agents = agents;
  }

  /// Whether nobody works here yet.
  boolean isEmpty() {
    return agents.listAll().isEmpty();
  }

  void hire() {
    AgentId li = hire("li", "Li Na", Role.ADMIN, Languages.CHINESE, "Asia/Shanghai");
    AgentId max = hire("max", "Max Weber", Role.LEAD, Locale.ENGLISH, "Europe/Berlin");
    AgentId sara = hire("sara", "Sara Costa", Role.AGENT, Locale.ENGLISH, "Europe/Lisbon");
    teams.fill(teams.add("Payments", Actor.OPERATOR), List.of(li, sara), Actor.OPERATOR);
    teams.fill(teams.add("Accounts", Actor.OPERATOR), List.of(li, max), Actor.OPERATOR);
  }

  private AgentId hire(String key, String name, Role role, Locale locale, String zone) {
    var address = new EmailAddress(address(key));
    return people
        .add(new NewAgent(name, address, role, locale, ZoneId.of(zone)), Actor.OPERATOR)
        .id();
  }

  /// Those of the three who are still here and may come in.
  List<Agent> present() {
    var present = new ArrayList<Agent>();
    for (String key : List.of("li", "max", "sara")) {
      agents.find(new EmailAddress(address(key))).filter(Agent::isActive).ifPresent(present::add);
    }
    return present;
  }

  Agent agent(String key) {
    return agents.find(new EmailAddress(address(key))).orElseThrow();
  }

  /// That agent at work.
  SignedIn at(String key) {
    Agent agent = agent(key);
    return new SignedIn(
        agent.id(),
        agent.name(),
        agent.email().value(),
        agent.role(),
        agent.locale(),
        agent.zone(),
        agent.role().permissions(),
        false);
  }

  TeamId team(String name) {
    return agents.teams().stream()
        .filter(team -> team.name().equalsIgnoreCase(name))
        .map(Team::id)
        .findFirst()
        .orElseThrow();
  }

  private static String address(String key) {
    String address = ADDRESSES.get(key);
    if (address == null) {
      throw new IllegalArgumentException("nobody is called " + key);
    }
    return address;
  }
}
