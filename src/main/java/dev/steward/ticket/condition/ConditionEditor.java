package dev.steward.ticket.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What `part/conditions.jte` shows: `@template.part.conditions(ui = ui, editor =
/// page.conditions())` inside a form.
///
/// @param judged whether to show what is wrong; not for rows that were just added
public record ConditionEditor(Fields fields, Conditions conditions, boolean judged) {
  /// An editor for conditions that stand in a row or came out of a form.
  public static ConditionEditor of(Fields fields, Conditions conditions) {
    return new ConditionEditor(fields, ConditionForm.fitted(conditions, fields), false);
  }

  /// The same after somebody tried to save.
  public ConditionEditor shownWithFlaws() {
    return new ConditionEditor(fields, conditions, true);
  }

  /// The rows of one group, numbered through both.
  ///
  /// @param group `all` or `any`
  public List<Row> rows(String group, Words words) {
    Map<Integer, Flaw> flaws =
        fields.flaws(conditions).stream()
            .collect(Collectors.toMap(Flaw::index, flaw -> flaw, (a, _) -> a));
    boolean any = group.equals("any");
    List<Condition> rows = any ? conditions.any() : conditions.all();
    int first = any ? conditions.all().size() : 0;
    List<Row> shown = new ArrayList<>();
    for (Condition condition : rows) {
      int index = first + shown.size();
      shown.add(row(index, condition, Optional.ofNullable(flaws.get(index)), words));
    }
    return shown;
  }

  private Row row(int index, Condition condition, Optional<Flaw> flaw, Words words) {
    Optional<Field> field = fields.find(condition.field());
    boolean lost = field.isEmpty();
    Input input = field.map(f -> f.input(condition.operator())).orElse(Input.NONE);
    boolean chosen = input == Input.CHOICE || input == Input.CHOICES;
    return new Row(
        "when." + index,
        condition,
        field.map(Field::operators).orElse(List.of()),
        input,
        chosen ? field.map(f -> f.choices(words)).orElse(List.of()) : List.of(),
        flaw.filter(_ -> judged || lost).map(f -> words.text(f.key(), f.field())));
  }

  /// One row of the editor.
  ///
  /// @param name what its controls' names begin with
  /// @param problem what is wrong, in the reader's language
  public record Row(
      String name,
      Condition condition,
      List<Operator> operators,
      Input input,
      List<Choice> choices,
      Optional<String> problem) {

    /// The value where there is only one.
    public String value() {
      return condition.values().isEmpty() ? "" : condition.values().getFirst();
    }

    /// The values as written words.
    public String words() {
      return String.join(", ", condition.values());
    }

    /// The span, or an hour where none is written yet.
    public Span span() {
      return Span.find(value()).orElse(new Span(1, 'h'));
    }

    /// Whether a choice is taken.
    public boolean has(Choice choice) {
      return condition.values().contains(choice.value());
    }

    /// The choices taken, as one text.
    public String chosen() {
      return choices.stream().filter(this::has).map(Choice::text).collect(Collectors.joining(", "));
    }
  }
}
