package dev.steward.ticket.condition;

import static dev.steward.ticket.condition.Operator.HAS_ALL;
import static dev.steward.ticket.condition.Operator.HAS_ANY;
import static dev.steward.ticket.condition.Operator.HAS_NONE;
import static dev.steward.ticket.condition.Operator.IS_EMPTY;
import static dev.steward.ticket.condition.Operator.IS_SET;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who follows a ticket. Followers are rows of their own, found by person, so that a list of what
/// somebody follows costs what they follow.
///
/// @param people who can be chosen
record FollowersField(Function<Words, List<Choice>> people) implements Field {

  @Override
  public String code() {
    return "followers";
  }

  @Override
  public List<Operator> operators() {
    return List.of(HAS_ANY, HAS_ALL, HAS_NONE, IS_SET, IS_EMPTY);
  }

  @Override
  public Input input(Operator operator) {
    return operator == IS_SET || operator == IS_EMPTY ? Input.NONE : Input.CHOICES;
  }

  @Override
  public List<Choice> choices(Words words) {
    return people.apply(words);
  }

  @Override
  public boolean holds(Condition condition, Facts facts, Standpoint standpoint) {
    List<Long> held = facts.followers().stream().map(agent -> agent.value()).toList();
    List<Long> wanted = wanted(condition, standpoint);
    return switch (condition.operator()) {
      case HAS_ANY -> !Collections.disjoint(held, wanted);
      case HAS_ALL -> held.containsAll(wanted);
      case HAS_NONE -> Collections.disjoint(held, wanted);
      case IS_SET -> !held.isEmpty();
      default -> held.isEmpty();
    };
  }

  @Override
  public String sql(Condition condition, Standpoint standpoint, Bindings bindings) {
    return switch (condition.operator()) {
      case HAS_ANY -> "t.id in " + followed(wanted(condition, standpoint), bindings);
      case HAS_NONE -> "t.id not in " + followed(wanted(condition, standpoint), bindings);
      case HAS_ALL ->
          Stream.concat(
                  Stream.of("true"),
                  wanted(condition, standpoint).stream()
                      .map(one -> "t.id in " + followed(List.of(one), bindings)))
              .collect(Collectors.joining(" and ", "(", ")"));
      case IS_SET -> "t.id in (select f.ticket_id from ticket_follower f)";
      default -> "t.id not in (select f.ticket_id from ticket_follower f)";
    };
  }

  private static String followed(List<Long> people, Bindings bindings) {
    return "(select f.ticket_id from ticket_follower f where f.agent_id = any(cast(%s as bigint[])))"
        .formatted(bindings.bind(people.toArray(Long[]::new)));
  }

  @Override
  public Optional<String> flaw(Condition condition) {
    return input(condition.operator()) != Input.NONE && condition.values().isEmpty()
        ? Optional.of("condition.flaw.choose")
        : Optional.empty();
  }

  private static List<Long> wanted(Condition condition, Standpoint standpoint) {
    return condition.values().stream()
        .flatMap(value -> TicketFields.me(value, standpoint))
        .filter(value -> value.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .toList();
  }
}
