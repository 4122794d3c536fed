package dev.steward.ticket.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// All fields of the desk, and what conditions mean by them.
@Component
public class Fields {
  private final Map<String, Field> byCode = new LinkedHashMap<>();

  /// @throws IllegalStateException when two fields have the same code
  Fields(List<Field> fields) {
    for (Field field : fields) {
      if (byCode.put(field.code(), field) != null) {
        throw new IllegalStateException("two fields are called " + field.code());
      }
    }
  }

  /// All of them, in the order of their beans.
  public List<Field> all() {
    return List.copyOf(byCode.values());
  }

  /// The field of a code.
  public Optional<Field> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// Whether the conditions hold for a ticket; never where they have a flaw.
  public boolean holds(Conditions conditions, Facts facts, Standpoint standpoint) {
    return flaws(conditions).isEmpty()
        && conditions.all().stream().allMatch(c -> holds(c, facts, standpoint))
        && (conditions.any().isEmpty()
            || conditions.any().stream().anyMatch(c -> holds(c, facts, standpoint)));
  }

  private boolean holds(Condition condition, Facts facts, Standpoint standpoint) {
    return require(condition).holds(condition, facts, standpoint);
  }

  /// The conditions as SQL on the table `ticket` with the alias `t`, in brackets where it matters;
  /// `false` where they have a flaw.
  public String sql(Conditions conditions, Standpoint standpoint, Bindings bindings) {
    if (!flaws(conditions).isEmpty()) {
      return "false";
    }
    List<String> clauses = new ArrayList<>();
    conditions.all().forEach(c -> clauses.add(require(c).sql(c, standpoint, bindings)));
    if (!conditions.any().isEmpty()) {
      clauses.add(
          conditions.any().stream()
              .map(c -> require(c).sql(c, standpoint, bindings))
              .collect(Collectors.joining(" or ", "(", ")")));
    }
    return clauses.isEmpty() ? "true" : String.join(" and ", clauses);
  }

  /// What a person has to mend before the conditions can hold for anything.
  public List<Flaw> flaws(Conditions conditions) {
    List<Flaw> flaws = new ArrayList<>();
    int index = 0;
    for (Condition condition : conditions.stream().toList()) {
      int at = index++;
      flaw(condition).ifPresent(key -> flaws.add(new Flaw(at, key, condition.field())));
    }
    return flaws;
  }

  private Optional<String> flaw(Condition condition) {
    Optional<Field> field = find(condition.field());
    if (field.isEmpty()) {
      return Optional.of("condition.flaw.field");
    }
    return field.get().operators().contains(condition.operator())
        ? field.get().flaw(condition)
        : Optional.of("condition.flaw.operator");
  }

  /// Each condition as a sentence in the reader's language; a flawed one says what is wrong.
  public List<String> say(Conditions conditions, Words words) {
    List<String> all = conditions.all().stream().map(c -> say(c, words)).toList();
    if (conditions.any().isEmpty()) {
      return all;
    }
    List<String> said = new ArrayList<>(all);
    said.add(
        conditions.any().stream()
            .map(c -> say(c, words))
            .collect(Collectors.joining(words.text("condition.or"))));
    return said;
  }

  /// One condition as a sentence: `Status is New or Open`.
  public String say(Condition condition, Words words) {
    Optional<String> flaw = flaw(condition);
    if (flaw.isPresent()) {
      return words.text(flaw.get(), condition.field());
    }
    Field field = require(condition);
    return words.text(
        "condition.says." + condition.operator().code(),
        words.text("condition.field." + field.code()),
        values(field, condition, words));
  }

  private static String values(Field field, Condition condition, Words words) {
    Input input = field.input(condition.operator());
    Map<String, String> texts =
        input == Input.CHOICE || input == Input.CHOICES
            ? field.choices(words).stream()
                .collect(Collectors.toMap(Choice::value, Choice::text, (a, _) -> a))
            : Map.of();
    String between =
        words.text(condition.operator() == Operator.HAS_ALL ? "condition.and" : "condition.or");
    return condition.values().stream()
        .map(value -> input == Input.SPAN ? span(value, words) : texts.getOrDefault(value, value))
        .collect(Collectors.joining(between));
  }

  private static String span(String value, Words words) {
    return Span.find(value)
        .map(span -> words.text("condition.span." + span.unit(), span.number()))
        .orElse(value);
  }

  private Field require(Condition condition) {
    return find(condition.field()).orElseThrow();
  }
}
