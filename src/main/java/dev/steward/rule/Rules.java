package dev.steward.rule;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.acting.ActKind;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.condition.ConditionJson;
import dev.steward.ticket.condition.Fields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the rules. Each change makes a new version and is audited with what was before and after.
@Component
public class Rules {
  private static final int LONGEST_NAME = 120;
  private static final int AUDITED = 700;

  private final RuleRepository repository;
  private final Acts acts;
  private final Fields fields;
  private final ConditionJson conditions;
  private final Audit audit;

  Rules(
      RuleRepository repository, Acts acts, Fields fields, ConditionJson conditions, Audit audit) {
    this.repository = repository;
    this.acts = acts;
    this.fields = fields;
    this.conditions = conditions;
    this.audit = audit;
  }

  /// All rules in their order.
  public List<Rule> list() {
    return repository.list();
  }

  /// Those of a trigger that act, in their order.
  public List<Rule> active(Trigger trigger) {
    return repository.active(trigger);
  }

  /// The rule of that number.
  public Optional<Rule> find(RuleId id) {
    return repository.find(id);
  }

  /// How it read before, newest first.
  public List<Version> versions(RuleId id) {
    return repository.versions(id);
  }

  /// How many are switched on and paused by the desk.
  public int paused() {
    return repository.paused();
  }

  /// Keeps a new rule, last in order.
  ///
  /// @throws Refusal what is wrong with it, a [RuleError]
  @Transactional
  public RuleId add(SignedIn by, Rule rule) {
    Rule clean = checked(rule);
    RuleId id = repository.add(clean, by.agentId());
    record(by.actor(), "rule.added", id, Map.of("after", summary(clean)));
    return id;
  }

  /// Changes a rule as a whole and lets it act again if it was paused.
  ///
  /// @throws Refusal what is wrong with it, or [RuleError#CHANGED] if it has another version
  @Transactional
  public void change(SignedIn by, Rule rule) {
    Rule before = require(rule.id());
    Rule after = checked(rule);
    if (!repository.change(after, by.agentId())) {
      throw new Refusal(RuleError.CHANGED);
    }
    record(
        by.actor(),
        "rule.changed",
        rule.id(),
        Map.of("before", summary(before), "after", summary(after)));
  }

  /// Switches it on, which also ends a pause, or off.
  @Transactional
  public void enable(SignedIn by, RuleId id, boolean enabled) {
    Rule rule = require(id);
    if (enabled) {
      refuseFlawed(rule);
    }
    repository.enable(id, enabled, by.agentId());
    record(by.actor(), enabled ? "rule.enabled" : "rule.disabled", id, Map.of());
  }

  /// Stops it, because it ran too often or too deep.
  ///
  /// @return whether it ran until now
  @Transactional
  public boolean pause(RuleId id, String why) {
    boolean paused = repository.pause(id, why);
    if (paused) {
      record(Actor.SYSTEM, "rule.paused", id, Map.of("why", why));
    }
    return paused;
  }

  /// Who made it and who changed it last.
  public List<AgentId> owners(RuleId id) {
    return repository.owners(id);
  }

  /// Puts the rules into this order; those not named come as they were.
  @Transactional
  public void order(SignedIn by, List<RuleId> ids) {
    repository.order(ids);
    String order = ids.stream().map(id -> String.valueOf(id.value())).toList().toString();
    audit.record(
        by.actor(),
        "rule.ordered",
        new Subject("rule", "all"),
        Optional.empty(),
        Map.of("after", cut(order)));
  }

  /// Throws it away. What it did stays, and its runs too.
  @Transactional
  public void remove(SignedIn by, RuleId id) {
    Rule before = require(id);
    repository.remove(id);
    record(by.actor(), "rule.removed", id, Map.of("before", summary(before)));
  }

  /// Takes the sweep of a rule on time; only one of all processes gets it within the pause.
  @Transactional
  public boolean claimSweep(RuleId id, Duration pause) {
    return repository.claim(id, pause);
  }

  private Rule require(RuleId id) {
    return find(id).orElseThrow(() -> new Refusal(RuleError.NOT_FOUND, id.value()));
  }

  private Rule checked(Rule rule) {
    Rule clean =
        new Rule(
            rule.id(),
            rule.version(),
            rule.name().replaceAll("[\\p{Cntrl}\\s]+", " ").strip(),
            rule.trigger(),
            rule.trigger() == Trigger.EVENT ? rule.events() : List.of(),
            rule.conditions(),
            rule.acts(),
            rule.stops(),
            rule.enabled(),
            Optional.empty(),
            "");
    refuseFlawed(clean);
    return clean;
  }

  private void refuseFlawed(Rule rule) {
    flaw(rule)
        .ifPresent(error -> {
          throw new Refusal(error, LONGEST_NAME);
        });
  }

  private Optional<RuleError> flaw(Rule rule) {
    if (rule.name().isEmpty()) {
      return Optional.of(RuleError.NAME_MISSING);
    }
    if (rule.name().length() > LONGEST_NAME) {
      return Optional.of(RuleError.TOO_LONG);
    }
    return flawOfTrigger(rule)
        .or(() -> flawOfActs(rule))
        .or(() -> repository.isTaken(rule) ? Optional.of(RuleError.NAME_TAKEN) : Optional.empty());
  }

  private Optional<RuleError> flawOfTrigger(Rule rule) {
    if (rule.trigger() == Trigger.EVENT && rule.events().isEmpty()) {
      return Optional.of(RuleError.EVENTS_MISSING);
    }
    if (rule.trigger() == Trigger.TIME && rule.conditions().isEmpty()) {
      return Optional.of(RuleError.CONDITIONS_MISSING);
    }
    return fields.flaws(rule.conditions()).isEmpty()
        ? Optional.empty()
        : Optional.of(RuleError.CONDITIONS_FLAWED);
  }

  private Optional<RuleError> flawOfActs(Rule rule) {
    if (rule.acts().isEmpty()) {
      return Optional.of(RuleError.ACTS_MISSING);
    }
    return acts.flaws(rule.acts(), ActKind.Use.RULE).isEmpty()
        ? Optional.empty()
        : Optional.of(RuleError.ACTS_FLAWED);
  }

  private String summary(Rule rule) {
    return cut(
        "%s; on %s %s; if %s; then %s; stops %s; enabled %s"
            .formatted(
                rule.name(),
                rule.trigger().code(),
                rule.events(),
                conditions.write(rule.conditions()),
                acts.write(rule.acts()),
                rule.stops(),
                rule.enabled()));
  }

  private static String cut(String text) {
    return text.length() > AUDITED ? text.substring(0, AUDITED) + "…" : text;
  }

  private void record(Actor by, String act, RuleId id, Map<String, String> details) {
    audit.record(by, act, Subject.of("rule", id.value()), Optional.empty(), details);
  }
}
