package dev.steward.ticket.searching;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.searching.Criterion.OneOf;
import dev.steward.ticket.searching.Criterion.Subject;
import dev.steward.ticket.searching.Criterion.Titled;
import dev.steward.ticket.searching.Criterion.Within;
import dev.steward.ticket.searching.TicketQuery.Condition;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Looks up the names that stand in a query's conditions. What nobody has is a trouble that people
/// are told of, and finds nothing.
@Component
class Criteria {
  private static final List<String> NOBODY = List.of("none", "nobody", "无", "没有");
  private static final List<String> MYSELF = List.of("me", "我");

  private final KnownNames names;
  private final InstantSource clock;

  Criteria(KnownNames names, InstantSource clock) {
    this.names = names;
    this.clock = clock;
  }

  /// What was understood.
  ///
  /// @param troubles what was not
  record Understood(List<Criterion> criteria, List<Trouble> troubles) {
    /// Whether a person asked for spam.
    boolean asksForSpam() {
      return criteria.stream()
          .anyMatch(each -> each instanceof OneOf one && one.subject() == Subject.IS);
    }
  }

  /// Something that was not understood.
  ///
  /// @param key message key
  /// @param args what fills its gaps: the operator, the value, what it knows instead
  record Trouble(String key, List<String> args) {}

  Understood of(SignedIn viewer, List<Condition> conditions) {
    var troubles = new ArrayList<Trouble>();
    List<Criterion> criteria =
        conditions.stream().map(condition -> of(viewer, condition, troubles)).toList();
    return new Understood(criteria, List.copyOf(troubles));
  }

  private Criterion of(SignedIn viewer, Condition condition, List<Trouble> troubles) {
    Operator operator = Operator.find(condition.field()).orElseThrow();
    String value = condition.value();
    return switch (operator) {
      case STATUS -> ordered(Subject.STATUS, condition, names::statuses, troubles);
      case PRIORITY -> ordered(Subject.PRIORITY, condition, names::priorities, troubles);
      case CHANNEL -> known(Subject.CHANNEL, condition, names::channel, troubles);
      case LANGUAGE -> one(Subject.LANGUAGE, condition, names::language);
      case REQUEST_TYPE -> one(Subject.TYPE, condition, names::requestType);
      case EXTERNAL_ID -> new OneOf(Subject.EXTERNAL, Set.of(value), condition.excluded());
      case TAG -> one(Subject.TAG, condition, UnaryOperator.identity());
      case HAS -> word(Subject.HAS, condition, "attachment", names.isAttachment(value), troubles);
      case IS -> word(Subject.IS, condition, "spam", names.isSpam(value), troubles);
      case SUBJECT -> new Titled(value, condition.excluded());
      case FROM -> found(Subject.CUSTOMER, condition, names.customers(value), troubles);
      case TEAM -> found(Subject.TEAM, condition, orNone(value, names::teams), troubles);
      case ASSIGNEE ->
          found(
              Subject.ASSIGNEE,
              condition,
              MYSELF.contains(value)
                  ? Set.of(String.valueOf(viewer.agentId().value()))
                  : orNone(value, names::agents),
              troubles);
      case CREATED -> within(viewer, Subject.CREATED, condition, troubles);
      case UPDATED -> within(viewer, Subject.UPDATED, condition, troubles);
    };
  }

  private static Criterion one(Subject subject, Condition condition, UnaryOperator<String> name) {
    var values = new LinkedHashSet<String>();
    for (String value : condition.value().split(",")) {
      values.add(NOBODY.contains(value) ? "" : name.apply(value));
    }
    return new OneOf(subject, values, condition.excluded());
  }

  private static Criterion word(
      Subject subject, Condition condition, String word, boolean known, List<Trouble> troubles) {
    if (!known) {
      troubles.add(unknown(condition, List.of(word)));
    }
    return new OneOf(subject, known ? Set.of(word) : Set.of(), condition.excluded());
  }

  private static Criterion known(
      Subject subject,
      Condition condition,
      java.util.function.Function<String, Optional<String>> code,
      List<Trouble> troubles) {
    var values = new LinkedHashSet<String>();
    for (String value : condition.value().split(",")) {
      code.apply(value)
          .ifPresentOrElse(values::add, () -> troubles.add(unknown(condition, List.of())));
    }
    return new OneOf(subject, values, condition.excluded());
  }

  /// Values that stand in an order: `status<solved`.
  private static Criterion ordered(
      Subject subject,
      Condition condition,
      java.util.function.Function<String, List<String>> find,
      List<Trouble> troubles) {
    List<String> all = find.apply("");
    var values = new LinkedHashSet<String>();
    for (String value : condition.value().split(",")) {
      List<String> found = find.apply(value);
      if (found.isEmpty()) {
        troubles.add(unknown(condition, all));
      } else {
        int at = all.indexOf(found.getFirst());
        all.stream()
            .filter(code -> holds(condition.operator(), Integer.compare(all.indexOf(code), at)))
            .forEach(values::add);
      }
    }
    return new OneOf(subject, values, condition.excluded());
  }

  private static boolean holds(String operator, int compared) {
    return switch (operator) {
      case "<" -> compared < 0;
      case ">" -> compared > 0;
      case "<=" -> compared <= 0;
      case ">=" -> compared >= 0;
      default -> compared == 0;
    };
  }

  private static Set<String> orNone(
      String value, java.util.function.Function<String, Set<String>> find) {
    return NOBODY.contains(value) ? Set.of("") : find.apply(value);
  }

  private static Criterion found(
      Subject subject, Condition condition, Set<String> values, List<Trouble> troubles) {
    if (values.isEmpty()) {
      troubles.add(
          new Trouble(
              "search.trouble.nobody", Arrays.asList(condition.field(), condition.value())));
    }
    return new OneOf(subject, values, condition.excluded());
  }

  private Criterion within(
      SignedIn viewer, Subject subject, Condition condition, List<Trouble> troubles) {
    Optional<Moments> span = Moments.of(condition.value(), viewer.zone(), clock.instant());
    if (span.isEmpty()) {
      troubles.add(
          new Trouble("search.trouble.date", List.of(condition.field(), condition.value())));
      return new OneOf(Subject.IS, Set.of(), false);
    }
    Moments asked = span.get().compared(condition.operator());
    return new Within(subject, asked.from(), asked.before(), condition.excluded());
  }

  private static Trouble unknown(Condition condition, List<String> known) {
    return new Trouble(
        known.isEmpty() ? "search.trouble.value" : "search.trouble.choice",
        List.of(condition.field(), condition.value(), String.join(", ", known)));
  }
}
