package dev.steward.staff.people;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Role;
import dev.steward.staff.StaffError;
import dev.steward.staff.link.LinkPurpose;
import dev.steward.staff.link.SignInLinks;
import dev.steward.staff.session.Sessions;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets people in, changes what they are, and keeps them out. Every act names who wanted it and is
/// one transaction with its audit entry.
@Component
public class People {
  private final PeopleRepository people;
  private final Agents agents;
  private final SignInLinks links;
  private final Sessions sessions;
  private final Audit audit;

  People(
      PeopleRepository people, Agents agents, SignInLinks links, Sessions sessions, Audit audit) {
    this.people = people;
    this.agents = agents;
    this.links = links;
    this.sessions = sessions;
    this.audit = audit;
  }

  /// Adds an agent, who cannot sign in before they use a link or are given a password; refuses an
  /// address in use with [StaffError#EMAIL_TAKEN].
  @Transactional
  public Agent add(NewAgent agent, Actor by) {
    AgentId id = people.add(agent).orElseThrow(StaffError.EMAIL_TAKEN::refusal);
    record(by, "agent.added", id, Map.of("role", agent.role().code()));
    return require(id);
  }

  /// Adds the identity behind an API token.
  @Transactional
  public Agent addProgram(String name, Role role, Actor by) {
    AgentId id = people.addProgram(NewAgent.checked(name), role);
    record(by, "program.added", id, Map.of("role", role.code()));
    return require(id);
  }

  /// Makes a one-time link for an agent.
  ///
  /// @return its path
  @Transactional
  public String link(AgentId agent, LinkPurpose purpose, Actor by) {
    require(agent);
    record(by, "link.made", agent, Map.of("purpose", purpose.name()));
    return links.forAgent(purpose, agent, agentBehind(by));
  }

  /// Gives an agent another role, effective with their next request; refuses to take the last admin
  /// away with [StaffError#LAST_ADMIN].
  @Transactional
  public void changeRole(AgentId id, Role role, Actor by) {
    Agent agent = require(id);
    if (agent.role() != role) {
      keepAnAdmin(agent);
      people.changeRole(id, role);
      record(by, "agent.role_changed", id, Map.of("from", agent.role().code(), "to", role.code()));
    }
  }

  /// Keeps an agent out: sessions end, links and tokens stop working. Doing it twice changes
  /// nothing.
  @Transactional
  public void disable(AgentId id, Actor by) {
    keepAnAdmin(require(id));
    if (people.disable(id, agentBehind(by))) {
      sessions.endAll(id, by);
      record(by, "agent.disabled", id, Map.of());
    }
  }

  /// Lets a disabled agent in again, with the password and role they had.
  @Transactional
  public void enable(AgentId id, Actor by) {
    require(id);
    if (people.enable(id)) {
      record(by, "agent.enabled", id, Map.of());
    }
  }

  private Agent require(AgentId id) {
    return agents.find(id).orElseThrow(StaffError.NO_SUCH_AGENT::refusal);
  }

  private void keepAnAdmin(Agent agent) {
    boolean matters = agent.role() == Role.ADMIN && agent.isActive() && !agent.program();
    if (matters && !people.isAdminBesides(agent.id())) {
      throw StaffError.LAST_ADMIN.refusal();
    }
  }

  private static Optional<AgentId> agentBehind(Actor by) {
    return by.id().isPresent() ? Optional.of(new AgentId(by.id().getAsLong())) : Optional.empty();
  }

  private void record(Actor by, String act, AgentId agent, Map<String, String> details) {
    audit.record(by, act, Subject.of("agent", agent.value()), Optional.empty(), details);
  }
}
