package dev.steward.ticket.condition;

import static dev.steward.ticket.condition.Operator.CONTAINS;
import static dev.steward.ticket.condition.Operator.CONTAINS_NOT;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A text that words are looked for in, whatever their case.
///
/// @param column SQL that gives it, never null
/// @param read the same in memory
public record TextField(String code, String column, Function<Facts, String> read) implements Field {

  @Override
  public List<Operator> operators() {
    return List.of(CONTAINS, CONTAINS_NOT);
  }

  @Override
  public Input input(Operator operator) {
    return Input.WORDS;
  }

  @Override
  public List<Choice> choices(Words words) {
    return List.of();
  }

  @Override
  public boolean holds(Condition condition, Facts facts, Standpoint standpoint) {
    String text = folded(read.apply(facts));
    boolean found = condition.values().stream().map(TextField::folded).anyMatch(text::contains);
    return found != (condition.operator() == CONTAINS_NOT);
  }

  /// Only letters of ASCII are folded: the database's own rules depend on where it was made.
  @Override
  public String sql(Condition condition, Standpoint standpoint, Bindings bindings) {
    String folded =
        "translate(%s, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
            .formatted(column);
    String found =
        "exists (select from unnest(cast(%s as text[])) word where position(word in %s) > 0)"
            .formatted(
                bindings.bind(
                    condition.values().stream().map(TextField::folded).toArray(String[]::new)),
                folded);
    return condition.operator() == CONTAINS_NOT ? "not " + found : found;
  }

  @Override
  public Optional<String> flaw(Condition condition) {
    return condition.values().stream().allMatch(String::isBlank)
        ? Optional.of("condition.flaw.write")
        : Optional.empty();
  }

  private static String folded(String text) {
    var folded = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return folded.toString();
  }
}
