package dev.steward.routing.dispatching;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.routing.RoutingError;
import dev.steward.routing.deciding.Candidate;
import dev.steward.routing.deciding.Decision;
import dev.steward.routing.deciding.Dispatch;
import dev.steward.routing.deciding.QueueRules;
import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.assigning.Waiting;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks at queues, and changes their rules and the skills of agents. Every change is one
/// transaction with its audit entry of before and after.
@Component
public class Queues {
  private static final int SHOWN = 20;

  private final RoutingRepository repository;
  private final Crew crew;
  private final Waiting waiting;
  private final Dispatching dispatching;
  private final Audit audit;
  private final InstantSource clock;

  Queues(
      RoutingRepository repository,
      Crew crew,
      Waiting waiting,
      Dispatching dispatching,
      Audit audit,
      InstantSource clock) {
    this.repository = repository;
    this.crew = crew;
    this.waiting = waiting;
    this.dispatching = dispatching;
    this.audit = audit;
    this.clock = clock;
  }

  /// How a team gives its tickets out.
  public Queue of(TeamId team) {
    return repository.find(team).orElse(new Queue(team, 0, QueueRules.NONE));
  }

  /// The queue as it stands: what waits, and who would get it by these rules now.
  public Preview preview(TeamId team, QueueRules rules) {
    List<AgentId> members = crew.members(team);
    List<Candidate> agents = crew.candidates(members, repository.given(members));
    List<Ticket> tickets = waiting.of(team, SHOWN);
    Map<TicketId, Decision> decisions =
        new Dispatch(rules, agents)
            .decide(dispatching.waiters(tickets), clock.instant()).stream()
                .collect(Collectors.toMap(Decision::ticket, Function.identity()));
    return new Preview(tickets, decisions, agents);
  }

  /// A queue and what would become of it.
  ///
  /// @param tickets that wait, in order, at most twenty
  /// @param decisions for those that would go to somebody now
  public record Preview(
      List<Ticket> tickets, Map<TicketId, Decision> decisions, List<Candidate> agents) {}

  /// Changes how a team gives its tickets out.
  ///
  /// @param expected the version that the edit is based on
  @Transactional
  public void change(TeamId team, QueueRules rules, int expected, Actor by) {
    repository.lock(List.of(team));
    Queue before = of(team);
    if (before.version() != expected && expected != 0) {
      throw RoutingError.CHANGED.refusal();
    }
    if (rules.overflow().filter(to -> to.team().equals(team)).isPresent()) {
      throw RoutingError.BAD_OVERFLOW.refusal();
    }
    if (!before.rules().equals(rules)) {
      repository.save(team, rules);
      var details = new LinkedHashMap<String, String>();
      details.put("before", before.rules().toString());
      details.put("after", rules.toString());
      audit.record(
          by, "team.routing_changed", Subject.of("team", team.value()), Optional.empty(), details);
    }
  }

  /// What an agent can: languages and request types; none of a kind means all of it.
  public Skills skills(AgentId agent) {
    return new Skills(
        repository.skills(List.of(agent), "language").getOrDefault(agent, Set.of()),
        repository.skills(List.of(agent), "type").getOrDefault(agent, Set.of()));
  }

  /// What somebody can.
  public record Skills(Set<String> languages, Set<String> types) {}

  /// Replaces what an agent can.
  @Transactional
  public void changeSkills(
      AgentId agent, Collection<String> languages, Collection<String> types, Actor by) {
    Skills before = skills(agent);
    var after = new Skills(Set.copyOf(languages), Set.copyOf(types));
    if (!before.equals(after)) {
      repository.saveSkills(agent, "language", after.languages());
      repository.saveSkills(agent, "type", after.types());
      audit.record(
          by,
          "agent.skills_changed",
          Subject.of("agent", agent.value()),
          Optional.empty(),
          Map.of("before", before.toString(), "after", after.toString()));
    }
  }
}
