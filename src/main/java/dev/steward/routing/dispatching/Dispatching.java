package dev.steward.routing.dispatching;

import dev.steward.audit.Actor;
import dev.steward.routing.deciding.Candidate;
import dev.steward.routing.deciding.Decision;
import dev.steward.routing.deciding.Dispatch;
import dev.steward.routing.deciding.QueueRules;
import dev.steward.routing.deciding.Waiter;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.assigning.Assigning;
import dev.steward.ticket.assigning.Waiting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decides for one queue at a time, under its lock.
@Component
public class Dispatching {
  private static final int LOOK = 500;

  private final RoutingRepository repository;
  private final Crew crew;
  private final Waiting waiting;
  private final Tickets tickets;
  private final Assigning assigning;
  private final InstantSource clock;

  Dispatching(
      RoutingRepository repository,
      Crew crew,
      Waiting waiting,
      Tickets tickets,
      Assigning assigning,
      InstantSource clock) {
    this.repository = repository;
    this.crew = crew;
    this.waiting = waiting;
    this.tickets = tickets;
    this.assigning = assigning;
    this.clock = clock;
  }

  /// Teams whose queues are to be looked at.
  public List<TeamId> active() {
    return repository.active();
  }

  /// Gives out what can be given out in one queue; how many tickets moved. Nothing while another
  /// process is at it.
  @Transactional
  public int dispatch(TeamId team) {
    Optional<Queue> queue = repository.tryLock(team);
    List<Ticket> waiters = queue.isPresent() ? waiting.of(team, LOOK) : List.of();
    if (waiters.isEmpty()) {
      return 0;
    }
    QueueRules rules = queue.orElseThrow().rules();
    List<AgentId> members = crew.members(team);
    Map<AgentId, Instant> given = repository.lockAgents(members);
    var dispatch = new Dispatch(rules, crew.candidates(members, given));
    Instant now = clock.instant();
    int moved = 0;
    for (Decision decision : dispatch.decide(waiters(waiters), now)) {
      moved += give(team, decision, Actor.SYSTEM) ? 1 : 0;
    }
    return moved + overflow(team, rules, now);
  }

  /// Gives this person the next ticket of their teams that fits them, or the next at all; empty
  /// when nothing waits. Of fifty who ask at once each gets another one.
  @Transactional
  public Optional<TicketId> takeNext(SignedIn by) {
    List<TeamId> teams = crew.teamsOf(by.agentId()).stream().map(Team::id).toList();
    repository.lock(teams);
    Map<AgentId, Instant> given = repository.lockAgents(List.of(by.agentId()));
    Candidate agent = crew.candidates(List.of(by.agentId()), given).getFirst();
    Optional<Taken> any = Optional.empty();
    for (TeamId team : teams) {
      Optional<Taken> found = first(by, team, agent);
      if (any.isEmpty() || found.filter(Taken::skilled).isPresent()) {
        any = found;
      }
      if (any.filter(Taken::skilled).isPresent()) {
        break;
      }
    }
    return any.filter(taken -> give(taken.team(), taken.decision(), by.actor()))
        .map(taken -> taken.decision().ticket());
  }

  private record Taken(TeamId team, Decision decision, boolean skilled) {}

  /// What this person would take of a queue: the first that asks for nothing they lack, else the
  /// first.
  private Optional<Taken> first(SignedIn by, TeamId team, Candidate agent) {
    QueueRules rules = repository.find(team).map(Queue::rules).orElse(QueueRules.NONE);
    List<Ticket> queue = waiting.of(team, LOOK);
    Set<TicketId> seen =
        tickets.visibleTo(by).find(queue.stream().map(Ticket::id).toList()).keySet();
    var dispatch = new Dispatch(rules, crew.candidates(crew.members(team), Map.of()));
    List<Waiter> waiters =
        waiters(queue.stream().filter(ticket -> seen.contains(ticket.id())).toList());
    Optional<Waiter> fitting =
        waiters.stream().filter(each -> dispatch.isSkilled(each, agent)).findFirst();
    return fitting
        .or(() -> waiters.stream().findFirst())
        .map(each ->
            new Taken(
                team,
                new Decision(
                    each.ticket(),
                    agent.agent(),
                    "taken",
                    agent.load(each.channel()) + 1,
                    rules.slots(each.channel()),
                    dispatch.skills(each, agent),
                    clock.instant()),
                fitting.isPresent()));
  }

  /// Why this ticket went where it went, if this module sent it there.
  public Optional<Given> last(TicketId ticket) {
    return repository.last(ticket);
  }

  /// Tickets as the rules see them.
  List<Waiter> waiters(List<Ticket> queue) {
    Map<TicketId, AgentId> last = waiting.lastAgents(queue.stream().map(Ticket::id).toList());
    return queue.stream()
        .map(ticket ->
            new Waiter(
                ticket.id(),
                ticket.channel(),
                ticket.language(),
                ticket.requestType(),
                Optional.ofNullable(last.get(ticket.id()))))
        .toList();
  }

  /// Somebody may have taken the ticket, or solved it, since the queue was read.
  private boolean give(TeamId team, Decision decision, Actor by) {
    Ticket ticket = tickets.lock(decision.ticket(), OptionalInt.empty());
    if (!isWaiting(ticket, team)) {
      return false;
    }
    assigning.assign(ticket, Optional.of(decision.agent()), Optional.of(team), by);
    repository.remember(team, decision);
    return true;
  }

  private int overflow(TeamId team, QueueRules rules, Instant now) {
    if (rules.overflow().isEmpty()) {
      return 0;
    }
    QueueRules.Overflow to = rules.overflow().get();
    List<Ticket> late =
        waiting.of(team, LOOK).stream()
            .filter(ticket -> ticket.createdAt().plus(to.after()).isBefore(now))
            .toList();
    Set<TicketId> before = repository.overflowed(late.stream().map(Ticket::id).toList());
    List<TicketId> moved = new ArrayList<>();
    for (Ticket each : late) {
      Ticket ticket = tickets.lock(each.id(), OptionalInt.empty());
      if (isWaiting(ticket, team) && !before.contains(each.id())) {
        assigning.assign(ticket, Optional.empty(), Optional.of(to.team()), Actor.SYSTEM);
        repository.rememberOverflow(each.id(), team, now);
        moved.add(each.id());
      }
    }
    return moved.size();
  }

  private static boolean isWaiting(Ticket ticket, TeamId team) {
    return ticket.assignee().isEmpty()
        && ticket.status().isUnsolved()
        && ticket.team().equals(Optional.of(team));
  }
}
