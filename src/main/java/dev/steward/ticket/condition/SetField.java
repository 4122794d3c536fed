package dev.steward.ticket.condition;

import static dev.steward.ticket.condition.Operator.HAS_ALL;
import static dev.steward.ticket.condition.Operator.HAS_ANY;
import static dev.steward.ticket.condition.Operator.HAS_NONE;
import static dev.steward.ticket.condition.Operator.IS_EMPTY;
import static dev.steward.ticket.condition.Operator.IS_SET;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// A field that holds several values: tags, flags, followers.
///
/// @param column SQL that gives them as `text[]`, never null
/// @param read the same in memory
/// @param choices what can be chosen; where there is none, words are written
/// @param resolve turns `me` and the like into values
public record SetField(
    String code,
    String column,
    Function<Facts, ? extends Collection<String>> read,
    Optional<Function<Words, List<Choice>>> choices,
    BiFunction<String, Standpoint, Stream<String>> resolve)
    implements Field {

  /// Free words.
  public static SetField ofWords(
      String code, String column, Function<Facts, ? extends Collection<String>> read) {
    return new SetField(code, column, read, Optional.empty(), (value, _) -> Stream.of(value));
  }

  /// Values out of a list.
  public static SetField ofChoices(
      String code,
      String column,
      Function<Facts, ? extends Collection<String>> read,
      Function<Words, List<Choice>> choices) {
    return new SetField(code, column, read, Optional.of(choices), (value, _) -> Stream.of(value));
  }

  /// The same, with words such as `me` that mean other values.
  public SetField resolving(BiFunction<String, Standpoint, Stream<String>> words) {
    return new SetField(code, column, read, choices, words);
  }

  @Override
  public List<Operator> operators() {
    return List.of(HAS_ANY, HAS_ALL, HAS_NONE, IS_SET, IS_EMPTY);
  }

  @Override
  public Input input(Operator operator) {
    if (operator == IS_SET || operator == IS_EMPTY) {
      return Input.NONE;
    }
    return choices.isPresent() ? Input.CHOICES : Input.WORDS;
  }

  @Override
  public List<Choice> choices(Words words) {
    return choices.map(all -> all.apply(words)).orElse(List.of());
  }

  @Override
  public boolean holds(Condition condition, Facts facts, Standpoint standpoint) {
    Collection<String> held = read.apply(facts);
    List<String> wanted = wanted(condition, standpoint);
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
      case IS_SET -> column + " <> '{}'";
      case IS_EMPTY -> column + " = '{}'";
      default -> {
        String wanted =
            "cast(%s as text[])"
                .formatted(bindings.bind(wanted(condition, standpoint).toArray(String[]::new)));
        yield switch (condition.operator()) {
          case HAS_ANY -> column + " && " + wanted;
          case HAS_ALL -> column + " @> " + wanted;
          default -> "not " + column + " && " + wanted;
        };
      }
    };
  }

  @Override
  public Optional<String> flaw(Condition condition) {
    return input(condition.operator()) != Input.NONE && condition.values().isEmpty()
        ? Optional.of(choices.isPresent() ? "condition.flaw.choose" : "condition.flaw.write")
        : Optional.empty();
  }

  private List<String> wanted(Condition condition, Standpoint standpoint) {
    return condition.values().stream().flatMap(value -> resolve.apply(value, standpoint)).toList();
  }
}
