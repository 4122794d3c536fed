package dev.steward.routing.deciding;

import dev.steward.staff.AgentId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Gives the tickets of a queue out. For one run and one thread.
///
/// It goes through the whole queue in its order and gives each ticket to one who fits, so that
/// afterwards no ticket is left for which there is one: a ticket that nobody fits holds up nobody
/// behind it.
public final class Dispatch {
  private final QueueRules rules;
  private final Map<AgentId, Candidate> agents = new LinkedHashMap<>();

  /// @param agents everybody in the team, ready or not
  public Dispatch(QueueRules rules, List<Candidate> agents) {
    this.rules = rules;
    agents.forEach(agent -> this.agents.put(agent.agent(), agent));
  }

  /// Who gets what, in the order of the queue.
  public List<Decision> decide(List<Waiter> queue, Instant now) {
    List<Decision> decisions = new ArrayList<>();
    if (rules.method() != Method.OFF) {
      for (Waiter waiter : queue) {
        Instant next = now.plus(decisions.size(), ChronoUnit.MICROS);
        decide(waiter, next).ifPresent(decisions::add);
      }
    }
    return decisions;
  }

  /// Whether one of the agents fits a ticket now: ready, with a free slot and the skills.
  public boolean fits(Waiter waiter, Candidate agent) {
    return agent.ready()
        && agent.load(waiter.channel()) < rules.slots(waiter.channel())
        && isSkilled(waiter, agent);
  }

  /// What the ticket asks for and the agent says to have.
  public List<String> skills(Waiter waiter, Candidate agent) {
    Stream<String> language = waiter.tongue().filter(agent.languages()::contains).stream();
    Stream<String> type = waiter.type().filter(agent.types()::contains).stream();
    return Stream.concat(
            rules.byLanguage() ? language : Stream.empty(), rules.byType() ? type : Stream.empty())
        .toList();
  }

  private Optional<Decision> decide(Waiter waiter, Instant now) {
    List<Candidate> fitting = agents.values().stream().filter(a -> fits(waiter, a)).toList();
    Optional<Candidate> last =
        waiter
            .last()
            .filter(_ -> rules.sticky())
            .flatMap(id -> fitting.stream().filter(a -> a.agent().equals(id)).findFirst());
    Optional<Candidate> chosen = last.or(() -> fitting.stream().min(order(waiter)));
    return chosen.map(
        agent -> give(waiter, agent, last.isPresent() ? "sticky" : rules.method().code(), now));
  }

  private Decision give(Waiter waiter, Candidate agent, String reason, Instant now) {
    agents.put(agent.agent(), agent.given(waiter.channel(), now));
    return new Decision(
        waiter.ticket(),
        agent.agent(),
        reason,
        agent.load(waiter.channel()) + 1,
        rules.slots(waiter.channel()),
        skills(waiter, agent),
        now);
  }

  /// Whoever has had nothing for longest, or has least; then the other; then the number, so that
  /// the same queue always ends the same.
  private Comparator<Candidate> order(Waiter waiter) {
    Comparator<Candidate> idle =
        Comparator.comparing((Candidate a) -> a.givenAt().orElse(Instant.MIN));
    Comparator<Candidate> free =
        Comparator.comparingInt((Candidate a) -> a.load(waiter.channel()))
            .thenComparingInt(Candidate::load);
    Comparator<Candidate> first =
        rules.method() == Method.LEAST_LOADED ? free.thenComparing(idle) : idle.thenComparing(free);
    return first.thenComparingLong(a -> a.agent().value());
  }

  /// A skill that nobody in the team has, not even those who are away, is not asked for: nobody
  /// would ever come who has it.
  public boolean isSkilled(Waiter waiter, Candidate agent) {
    boolean speaks =
        !rules.byLanguage()
            || waiter
                .tongue()
                .map(tongue -> hasOrNobody(tongue, agent, Dispatch::speaks))
                .orElse(true);
    boolean knows =
        !rules.byType()
            || waiter.type().map(type -> hasOrNobody(type, agent, Dispatch::knows)).orElse(true);
    return speaks && knows;
  }

  private boolean hasOrNobody(String skill, Candidate agent, Has has) {
    Predicate<Candidate> hasIt = each -> has.has(each, skill);
    return hasIt.test(agent) || agents.values().stream().noneMatch(hasIt);
  }

  private static boolean speaks(Candidate agent, String tongue) {
    return agent.languages().isEmpty() || agent.languages().contains(tongue);
  }

  private static boolean knows(Candidate agent, String type) {
    return agent.types().isEmpty() || agent.types().contains(type);
  }

  private interface Has {
    boolean has(Candidate agent, String skill);
  }
}
