package dev.steward.notification;

import dev.steward.audit.Actor;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds out whom an event concerns, and as what. Nobody is told of what they did themselves, and
/// everybody of one thing once: as what matters most to them.
@Component
class Recipients {
  /// Kinds of events that followers hear of.
  private static final Set<String> FOLLOWED =
      Set.of(
          "message-received",
          "replied",
          "note-added",
          "status-changed",
          "assigned",
          "merged",
          "split",
          "snoozed",
          "woken",
          "sla-breached");

  private final Agents agents;
  private final Watching watching;
  private final Approvers approvers;

  Recipients(Agents agents, Watching watching, Approvers approvers) {
    this.agents = agents;
    this.watching = watching;
    this.approvers = approvers;
  }

  /// Who is to be told, by kind; the earlier kind counts for whoever is there twice.
  Map<AgentId, NotificationKind> of(TicketEvent event, Ticket ticket) {
    Map<NotificationKind, Collection<AgentId>> concerned = concerned(event, ticket);
    if (FOLLOWED.contains(TicketEvents.code(event.kind()))) {
      concerned.put(NotificationKind.FOLLOWED, watching.of(ticket.id()));
    }
    Map<AgentId, NotificationKind> told = new LinkedHashMap<>();
    concerned.forEach((kind, people) -> people.forEach(person -> told.putIfAbsent(person, kind)));
    actor(event.by()).ifPresent(told::remove);
    return told;
  }

  private Map<NotificationKind, Collection<AgentId>> concerned(TicketEvent event, Ticket ticket) {
    Map<NotificationKind, Collection<AgentId>> concerned = new EnumMap<>(NotificationKind.class);
    switch (TicketEvents.code(event.kind())) {
      case "assigned" -> concerned.putAll(assigned(event));
      case "message-received" -> concerned.put(NotificationKind.CUSTOMER_REPLIED, owner(ticket));
      case "mentioned" -> concerned.put(NotificationKind.MENTIONED, named(event, "agent"));
      case "takeover-asked" ->
          concerned.put(NotificationKind.TAKEOVER_ASKED, named(event, "owner"));
      case "takeover-declined" ->
          concerned.put(NotificationKind.TAKEOVER_ANSWERED, named(event, "for"));
      case "approval-asked" -> concerned.put(NotificationKind.APPROVAL_ASKED, approvers.of(ticket));
      case "approval-given", "approval-refused" ->
          concerned.put(NotificationKind.APPROVAL_ANSWERED, named(event, "for"));
      case "sla-warned", "sla-warning" ->
          concerned.put(NotificationKind.SLA_WARNING, responsible(ticket));
      case "sla-breached" -> concerned.put(NotificationKind.SLA_BREACHED, andLeads(ticket));
      case "rule-paused" -> concerned.put(NotificationKind.RULE_PAUSED, keepers(event));
      default -> {}
    }
    return concerned;
  }

  private Map<NotificationKind, Collection<AgentId>> assigned(TicketEvent event) {
    Collection<AgentId> agent = named(event, "agent");
    return agent.isEmpty()
        ? Map.of(NotificationKind.TEAM_ASSIGNED, members(event))
        : Map.of(NotificationKind.ASSIGNED, agent);
  }

  private List<AgentId> members(TicketEvent event) {
    return numbers(event, "team").stream()
        .flatMap(team -> agents.members(new TeamId(team)).stream())
        .map(Agent::id)
        .toList();
  }

  /// Who made the rule or changed it last, as far as they may still change it; otherwise everybody
  /// who may.
  private Collection<AgentId> keepers(TicketEvent event) {
    List<AgentId> owners = numbers(event, "owners").stream().map(AgentId::new).toList();
    List<AgentId> able = able(owners);
    return able.isEmpty() ? able(agents.list().stream().map(Agent::id).toList()) : able;
  }

  private List<AgentId> able(List<AgentId> people) {
    return agents.viewers(people).stream()
        .filter(who -> who.may(Permission.MANAGE_RULES) && !who.program())
        .map(SignedIn::agentId)
        .toList();
  }

  /// Who has the ticket; where nobody has, its team.
  private Collection<AgentId> responsible(Ticket ticket) {
    Set<AgentId> people = new LinkedHashSet<>(owner(ticket));
    if (people.isEmpty()) {
      ticket
          .team()
          .ifPresent(team -> agents.members(team).forEach(agent -> people.add(agent.id())));
    }
    return people;
  }

  /// What is late is also the business of whoever leads the team.
  private Collection<AgentId> andLeads(Ticket ticket) {
    Set<AgentId> people = new LinkedHashSet<>(responsible(ticket));
    ticket.team().ifPresent(team -> people.addAll(agents.leads(team)));
    return people;
  }

  private static Collection<AgentId> owner(Ticket ticket) {
    return ticket.assignee().stream().toList();
  }

  private static Collection<AgentId> named(TicketEvent event, String key) {
    return numbers(event, key).stream().map(AgentId::new).collect(Collectors.toList());
  }

  private static List<Long> numbers(TicketEvent event, String key) {
    return java.util.Arrays.stream(event.details().getOrDefault(key, "").split("[ ,]+"))
        .filter(word -> word.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  private static Optional<AgentId> actor(Actor by) {
    return by.kind() == Actor.Kind.AGENT && by.id().isPresent()
        ? Optional.of(new AgentId(by.id().getAsLong()))
        : Optional.empty();
  }
}
