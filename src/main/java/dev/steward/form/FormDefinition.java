package dev.steward.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a form says and asks. Pure data; a change makes a new one.
///
/// @param title name of the request type
/// @param summary one sentence for the list of types
/// @param icon of the sprite
/// @param priority of new tickets: `low`, `normal`, `high` or `urgent`
/// @param checks what somebody can look at themselves before they write
public record FormDefinition(
    Phrase title,
    Phrase summary,
    String icon,
    String priority,
    List<Phrase> checks,
    List<FormSection> sections) {

  private static final int MOST_FIELDS = 60;
  private static final Set<String> PRIORITIES = Set.of("low", "normal", "high", "urgent");

  /// Refuses two fields of one key, and conditions on fields that are not there or come later.
  public FormDefinition(
      Phrase title,
      @Nullable Phrase summary,
      @Nullable String icon,
      @Nullable String priority,
      @Nullable List<Phrase> checks,
      List<FormSection> sections) {
    this.title = title;
    this.summary = summary == null ? Phrase.NONE : summary;
    this.icon = icon == null ? "circle-question-mark" : icon;
    this.priority = priority == null ? "normal" : priority;
    this.checks = checks == null ? List.of() : List.copyOf(checks);
    this.sections = List.copyOf(sections);
    if (!PRIORITIES.contains(this.priority)) {
      throw new IllegalArgumentException("no such priority: " + this.priority);
    }
    require(fields().toList());
  }

  private static void require(List<Field> fields) {
    Set<String> seen = new HashSet<>();
    for (Field field : fields) {
      field
          .shownWhen()
          .filter(condition -> !seen.contains(condition.field()))
          .ifPresent(condition -> {
            throw new IllegalArgumentException("condition on a later field: " + condition.field());
          });
      if (!seen.add(field.key()) || seen.size() > MOST_FIELDS) {
        throw new IllegalArgumentException("too many fields, or two of key " + field.key());
      }
    }
  }

  /// All questions, in their order.
  public Stream<Field> fields() {
    return sections.stream().flatMap(section -> section.fields().stream());
  }

  /// The question of a key.
  public Optional<Field> field(String key) {
    return fields().filter(field -> field.key().equals(key)).findFirst();
  }

  /// Whether the question is asked of somebody who answered so; one whose condition is not asked
  /// itself is not asked either.
  public boolean asks(Field field, Answers answers) {
    return field
        .shownWhen()
        .map(condition ->
            condition.holds(answers)
                && field(condition.field()).filter(other -> asks(other, answers)).isPresent())
        .orElse(true);
  }
}
