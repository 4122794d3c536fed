package dev.steward.staff.people;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.live.Live;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Role;
import dev.steward.staff.RoleId;
import dev.steward.staff.StaffError;
import dev.steward.staff.link.LinkPurpose;
import dev.steward.staff.link.SignInLinks;
import dev.steward.staff.role.DeskRole;
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
  private final Live live;

  People(
      PeopleRepository people,
      Agents agents,
      SignInLinks links,
      Sessions sessions,
      Audit audit,
      Live live) {
    this.live = live;
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
    if (agent.role() != role || agent.customRole().isPresent()) {
      keepAnAdmin(agent);
      people.changeRole(id, role, Optional.empty());
      roleChanged(agent, role.code(), by);
    }
  }

  /// Gives an agent or program a role of this desk, effective with their next request; refuses to
  /// take the last admin away with [StaffError#LAST_ADMIN].
  @Transactional
  public void changeRole(AgentId id, DeskRole role, Actor by) {
    if (role.builtIn().isPresent()) {
      changeRole(id, role.builtIn().get(), by);
      return;
    }
    RoleId wanted = role.id().orElseThrow();
    Agent agent = require(id);
    if (agent.customRole().filter(has -> has.id().equals(wanted)).isEmpty()) {
      keepAnAdmin(agent);
      people.changeRole(id, Role.AGENT, Optional.of(wanted));
      roleChanged(agent, role.name(), by);
    }
  }

  private void roleChanged(Agent agent, String to, Actor by) {
    String from = agent.customRole().map(Agent.CustomRole::name).orElse(agent.role().code());
    record(by, "agent.role_changed", agent.id(), Map.of("from", from, "to", to));
    live.changed(Live.ACCESS);
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
