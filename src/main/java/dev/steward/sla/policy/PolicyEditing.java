package dev.steward.sla.policy;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.error.Refusal;
import dev.steward.sla.SlaError;
import dev.steward.sla.calendar.CalendarId;
import dev.steward.sla.calendar.CalendarUse;
import dev.steward.sla.calendar.Calendars;
import dev.steward.ticket.condition.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes, changes, orders and removes policies. Every act is one transaction: a new book, its audit
/// entry with before and after, and [PoliciesChanged].
@Component
public class PolicyEditing implements CalendarUse {
  private static final int MOST = 50;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_DETAIL = 4000;

  /// What changes by the mere passing of time, or by the clocks themselves, cannot decide a
  /// promise.
  private static final Set<String> MOVING =
      Set.of("created", "updated", "waiting", "solved", "due", "snoozed", "last-from", "followers");

  private final PolicyRepository repository;
  private final PolicyJson json;
  private final Calendars calendars;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  PolicyEditing(
      PolicyRepository repository,
      PolicyJson json,
      Calendars calendars,
      Audit audit,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.json = json;
    this.calendars = calendars;
    this.audit = audit;
    this.events = events;
  }

  @Override
  public boolean needs(CalendarId calendar) {
    return current().stream().anyMatch(policy -> policy.calendar().equals(calendar));
  }

  /// Adds a policy at the end of the book.
  ///
  /// @param policy its id does not matter
  /// @return its number
  /// @throws Refusal with an [SlaError]
  @Transactional
  public long add(Policy policy, Actor by) {
    repository.takeTurn();
    List<Policy> policies = new ArrayList<>(current());
    if (policies.size() >= MOST) {
      throw SlaError.TOO_MANY_POLICIES.refusal(MOST);
    }
    Policy made = checked(numbered(policy, repository.nextPolicy()), policies);
    policies.add(made);
    repository.add(policies, by);
    record(by, "sla_policy.added", made.id(), Map.of("after", text(made)));
    return made.id();
  }

  /// Replaces a policy where it stands; without effect where nothing differs.
  ///
  /// @param expected the book that the edit is based on
  /// @throws Refusal [SlaError#CHANGED] if somebody was faster
  @Transactional
  public void change(Policy policy, long expected, Actor by) {
    repository.takeTurn();
    List<Policy> policies = new ArrayList<>(current());
    Policy before = require(policies, policy.id());
    if (repository.version() != expected) {
      throw SlaError.CHANGED.refusal(before.name());
    }
    int at = policies.indexOf(before);
    policies.remove(at);
    Policy after = checked(policy, policies);
    policies.add(at, after);
    if (!before.equals(after)) {
      repository.add(policies, by);
      var details = new LinkedHashMap<String, String>();
      details.put("before", text(before));
      details.put("after", text(after));
      record(by, "sla_policy.changed", after.id(), details);
    }
  }

  /// Moves a policy to a place in the order, the first being 0.
  @Transactional
  public void move(long id, int place, Actor by) {
    repository.takeTurn();
    List<Policy> policies = new ArrayList<>(current());
    Policy policy = require(policies, id);
    int from = policies.indexOf(policy);
    int to = Math.clamp(place, 0, policies.size() - 1);
    if (from != to) {
      policies.remove(from);
      policies.add(to, policy);
      repository.add(policies, by);
      record(by, "sla_policy.moved", id, Map.of("before", "" + (from + 1), "after", "" + (to + 1)));
    }
  }

  /// Puts all policies in another order.
  ///
  /// @param order their numbers, each once
  /// @throws Refusal [SlaError#CHANGED] if these are not all policies there are
  @Transactional
  public void order(List<Long> order, Actor by) {
    repository.takeTurn();
    List<Policy> policies = current();
    List<Long> before = policies.stream().map(Policy::id).toList();
    if (order.size() != before.size() || !Set.copyOf(before).equals(Set.copyOf(order))) {
      throw SlaError.CHANGED.refusal(policies.isEmpty() ? "" : policies.getFirst().name());
    }
    if (!before.equals(order)) {
      repository.add(order.stream().map(id -> require(policies, id)).toList(), by);
      record(
          by,
          "sla_policy.ordered",
          order.getFirst(),
          Map.of("before", before.toString(), "after", order.toString()));
    }
  }

  /// Removes a policy. What it promised until now stays what it was.
  @Transactional
  public void remove(long id, Actor by) {
    repository.takeTurn();
    List<Policy> policies = new ArrayList<>(current());
    Policy gone = require(policies, id);
    policies.remove(gone);
    repository.add(policies, by);
    record(by, "sla_policy.removed", id, Map.of("before", text(gone)));
  }

  private List<Policy> current() {
    List<PolicyBook> books = repository.books();
    return books.isEmpty() ? List.of() : books.getLast().policies();
  }

  private static Policy require(List<Policy> policies, long id) {
    return policies.stream()
        .filter(policy -> policy.id() == id)
        .findFirst()
        .orElseThrow(SlaError.NO_SUCH_POLICY::refusal);
  }

  private Policy checked(Policy policy, List<Policy> others) {
    String name = policy.name().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (name.isEmpty()) {
      throw SlaError.NO_NAME.refusal();
    }
    if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
      throw SlaError.POLICY_NAME_TAKEN.refusal(name);
    }
    if (policy.when().stream().map(Condition::field).anyMatch(MOVING::contains)) {
      throw SlaError.MOVING_CONDITION.refusal();
    }
    calendars.require(policy.calendar());
    return new Policy(
        policy.id(),
        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
        policy.when(),
        policy.calendar(),
        policy.times(),
        policy.pausing(),
        policy.warnAt());
  }

  private static Policy numbered(Policy policy, long id) {
    return new Policy(
        id,
        policy.name(),
        policy.when(),
        policy.calendar(),
        policy.times(),
        policy.pausing(),
        policy.warnAt());
  }

  private String text(Policy policy) {
    String text = json.write(List.of(policy));
    return text.substring(0, Math.min(text.length(), LONGEST_DETAIL));
  }

  private void record(Actor by, String act, long id, Map<String, String> details) {
    audit.record(by, act, Subject.of("sla_policy", id), Optional.empty(), details);
    events.publishEvent(new PoliciesChanged(by));
  }
}
