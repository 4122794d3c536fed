package dev.steward.ticket.condition;

import static dev.steward.ticket.condition.Operator.AT_LEAST;
import static dev.steward.ticket.condition.Operator.AT_MOST;
import static dev.steward.ticket.condition.Operator.IS;
import static dev.steward.ticket.condition.Operator.IS_NOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A field with at most one value out of a list.
public final class ChoiceField implements Field {
  private final String code;
  private final Column column;
  private final Function<Facts, Optional<String>> read;
  private final Function<Words, List<Choice>> choices;
  private final Meaning meaning;

  /// Where the value lies in SQL.
  ///
  /// @param column of the alias `t`
  /// @param type its type: `text` or `bigint`
  public record Column(String column, String type) {
    /// A column of texts.
    public static Column text(String column) {
      return new Column(column, "text");
    }

    /// A column of numbers.
    public static Column number(String column) {
      return new Column(column, "bigint");
    }
  }

  /// @param unset the choice that means "no value", such as `nobody`; empty where there always is
  ///   one
  /// @param codes all values there can be, from low to high; empty where they are not known here
  /// @param ordered whether low and high mean something
  /// @param resolve turns `me` and the like into values
  private record Meaning(
      Optional<String> unset,
      List<String> codes,
      boolean ordered,
      BiFunction<String, Standpoint, Stream<String>> resolve) {}

  private ChoiceField(
      String code,
      Column column,
      Function<Facts, Optional<String>> read,
      Function<Words, List<Choice>> choices,
      Meaning meaning) {
    this.code = code;
    this.column = column;
    this.read = read;
    this.choices = choices;
    this.meaning = meaning;
  }

  /// One of these codes, always; the texts are the messages `<prefix><code>`.
  public static ChoiceField among(
      String code, Column column, Function<Facts, String> read, List<String> codes, String prefix) {
    return new ChoiceField(
        code,
        column,
        read.andThen(Optional::of),
        words -> codes.stream().map(c -> new Choice(c, words.text(prefix + c))).toList(),
        new Meaning(Optional.empty(), codes, false, (value, _) -> Stream.of(value)));
  }

  /// The same, where the codes go from low to high.
  public ChoiceField inOrder() {
    return new ChoiceField(
        code,
        column,
        read,
        choices,
        new Meaning(meaning.unset, meaning.codes, true, meaning.resolve));
  }

  /// One of a list that grows, or nothing.
  ///
  /// @param unset the choice that means nothing
  /// @param resolve turns a choice into values; `me` into somebody's number
  public static ChoiceField optional(
      String code,
      Column column,
      Function<Facts, Optional<String>> read,
      Function<Words, List<Choice>> choices,
      String unset,
      BiFunction<String, Standpoint, Stream<String>> resolve) {
    return new ChoiceField(
        code, column, read, choices, new Meaning(Optional.of(unset), List.of(), false, resolve));
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public List<Operator> operators() {
    return meaning.ordered ? List.of(IS, IS_NOT, AT_LEAST, AT_MOST) : List.of(IS, IS_NOT);
  }

  @Override
  public Input input(Operator operator) {
    return operator == AT_LEAST || operator == AT_MOST ? Input.CHOICE : Input.CHOICES;
  }

  @Override
  public List<Choice> choices(Words words) {
    return choices.apply(words);
  }

  @Override
  public boolean holds(Condition condition, Facts facts, Standpoint standpoint) {
    List<String> wanted = wanted(condition, standpoint);
    boolean among = read.apply(facts).map(wanted::contains).orElse(asksUnset(condition));
    return (condition.operator() == IS_NOT) != among;
  }

  @Override
  public String sql(Condition condition, Standpoint standpoint, Bindings bindings) {
    List<String> wanted = wanted(condition, standpoint);
    boolean turned = condition.operator() == IS_NOT;
    if (!meaning.codes.isEmpty()) {
      return literal(meaning.codes.stream().filter(c -> wanted.contains(c) != turned).toList());
    }
    boolean empty = asksUnset(condition) != turned;
    String presence = column.column() + (empty ? " is null" : " is not null");
    if (wanted.isEmpty()) {
      return asksUnset(condition) ? presence : String.valueOf(turned);
    }
    String compared =
        "%s %s(cast(%s as %s[]))"
            .formatted(
                column.column(),
                turned ? "<> all" : "= any",
                bindings.bind(wanted.toArray(String[]::new)),
                column.type());
    return "(%s %s %s)".formatted(compared, empty ? "or" : "and", presence);
  }

  /// Codes of our own are written out, so that the database can prove that a partial index holds
  /// all that is asked for.
  private String literal(List<String> codes) {
    String quote = column.type().equals("text") ? "'" : "";
    return codes.isEmpty()
        ? "false"
        : codes.stream()
            .map(c -> quote + c + quote)
            .collect(Collectors.joining(", ", column.column() + " in (", ")"));
  }

  @Override
  public Optional<String> flaw(Condition condition) {
    if (condition.values().isEmpty()) {
      return Optional.of("condition.flaw.choose");
    }
    boolean known =
        meaning.codes.isEmpty()
            ? condition.values().stream().allMatch(this::isWritten)
            : meaning.codes.containsAll(condition.values());
    boolean single = input(condition.operator()) == Input.CHOICE && condition.values().size() > 1;
    return known && !single ? Optional.empty() : Optional.of("condition.flaw.value");
  }

  private boolean isWritten(String value) {
    boolean word = value.matches("[a-z][a-zA-Z0-9_-]{0,60}");
    return column.type().equals("text") || word || value.matches("\\d{1,18}");
  }

  private boolean asksUnset(Condition condition) {
    return meaning.unset.filter(condition.values()::contains).isPresent();
  }

  private List<String> wanted(Condition condition, Standpoint standpoint) {
    int at = meaning.codes.indexOf(condition.values().getFirst());
    return switch (condition.operator()) {
      case AT_LEAST -> meaning.codes.subList(at, meaning.codes.size());
      case AT_MOST -> meaning.codes.subList(0, at + 1);
      default -> {
        List<String> wanted = new ArrayList<>();
        for (String value : condition.values()) {
          if (meaning.unset.filter(value::equals).isEmpty()) {
            meaning.resolve.apply(value, standpoint).filter(this::fits).forEach(wanted::add);
          }
        }
        yield wanted;
      }
    };
  }

  private boolean fits(String value) {
    return column.type().equals("text") || value.matches("\\d{1,18}");
  }
}
