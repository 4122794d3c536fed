package dev.steward.staff.availability;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.staff.AgentId;
import dev.steward.staff.StaffError;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How agents stand: online, away or offline. Every look is one query and right at that moment.
/// Safe for any number of threads.
@Component
public class Availability {
  /// Why somebody may say that they are away; each has a text `availability.reason.<word>`.
  public static final List<String> REASONS =
      List.of("break", "meeting", "training", "focus", "other");

  private static final int MOST_SHIFTS = 21;

  private final AvailabilityRepository repository;
  private final AvailabilityWatch watch;
  private final InstantSource clock;
  private final Audit audit;

  Availability(
      AvailabilityRepository repository,
      AvailabilityWatch watch,
      InstantSource clock,
      Audit audit) {
    this.repository = repository;
    this.watch = watch;
    this.clock = clock;
    this.audit = audit;
  }

  /// Whether this agent takes new work now.
  public boolean available(AgentId agent) {
    return of(agent).isOnline();
  }

  /// Everybody who takes new work now.
  public Set<AgentId> available() {
    return everybody().values().stream()
        .filter(AgentAvailability::isOnline)
        .map(AgentAvailability::agent)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// How an agent stands; a program, or nobody, is offline.
  public AgentAvailability of(AgentId agent) {
    return of(List.of(agent))
        .getOrDefault(
            agent, new AgentAvailability(agent, Readiness.OFFLINE, "not-here", Optional.empty()));
  }

  /// What an agent said last; online for whom never said anything, or whose absence is over.
  public Readiness chosen(AgentId agent) {
    return repository.of(List.of(agent)).stream()
        .findFirst()
        .map(standing -> standing.wanted(clock.instant()))
        .orElse(Readiness.ONLINE);
  }

  /// How some agents stand; programs are missing.
  public Map<AgentId, AgentAvailability> of(Collection<AgentId> agents) {
    return agents.isEmpty() ? Map.of() : byAgent(repository.of(agents));
  }

  /// How every agent stands, disabled ones included.
  public Map<AgentId, AgentAvailability> everybody() {
    return byAgent(repository.all());
  }

  /// When a page of each agent was last open; missing for whom that is not known.
  public Map<AgentId, Instant> lastSeen() {
    return repository.lastSeen();
  }

  /// What an agent says about themselves, or a lead about them. Saying it twice changes nothing
  /// more.
  ///
  /// @param reason one of [#REASONS], or empty; counts for away and offline
  /// @param until when an absence ends by itself
  @Transactional
  public void choose(
      AgentId agent, Readiness chosen, String reason, Optional<Instant> until, Actor by) {
    boolean online = chosen == Readiness.ONLINE;
    String why = online || !REASONS.contains(reason) ? "" : reason;
    repository.choose(agent, chosen, why, online ? Optional.empty() : until, clock.instant());
    if (!by.equals(Actor.agent(agent.value()))) {
      record(by, "availability.set_for_another", agent, Map.of("to", chosen.code()));
    }
    watch.look(List.of(agent));
  }

  /// Working hours of an agent, Monday first; empty where they work whenever they are here.
  public List<Shift> shifts(AgentId agent) {
    return repository.of(List.of(agent)).stream()
        .flatMap(standing -> standing.shifts().stream())
        .toList();
  }

  /// Replaces the working hours of an agent.
  @Transactional
  public void changeShifts(AgentId agent, Collection<Shift> shifts, Actor by) {
    Set<Shift> wanted = Set.copyOf(shifts);
    if (wanted.size() > MOST_SHIFTS) {
      throw StaffError.TOO_MANY_SHIFTS.refusal(MOST_SHIFTS);
    }
    if (!wanted.equals(Set.copyOf(shifts(agent)))) {
      repository.replaceShifts(agent, wanted);
      record(by, "agent.shifts_changed", agent, Map.of("shifts", words(wanted)));
      watch.look(List.of(agent));
    }
  }

  private Map<AgentId, AgentAvailability> byAgent(List<Standing> standings) {
    Instant now = clock.instant();
    return standings.stream()
        .map(standing -> standing.at(now))
        .collect(Collectors.toMap(AgentAvailability::agent, Function.identity()));
  }

  private static String words(Set<Shift> shifts) {
    return shifts.stream()
        .map(s -> s.day().getValue() + " " + s.starts() + "-" + s.ends())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  private void record(Actor by, String act, AgentId agent, Map<String, String> details) {
    audit.record(by, act, Subject.of("agent", agent.value()), Optional.empty(), details);
  }
}
