package dev.steward.form.editing;

import dev.steward.form.Field;
import dev.steward.form.FieldKind;
import dev.steward.form.FormDefinition;
import dev.steward.form.Phrase;
import dev.steward.form.keeping.RequestType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A form while it is edited.
///
/// @param problem what is wrong with what was posted; empty for nothing
/// @param snippet what the exchange puts into its own site
public record FormEditPage(RequestType type, FormDefinition form, String problem, String snippet) {
  private static final List<String> PRIORITIES = List.of("low", "normal", "high", "urgent");

  /// A question with its place; without a question it is room for a new one.
  public record Row(int index, int section, int order, Optional<Field> field) {}

  /// All questions, and room for two more.
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int index = 0;
    for (int s = 0; s < form.sections().size(); s++) {
      int order = 0;
      for (Field field : form.sections().get(s).fields()) {
        rows.add(new Row(index++, s, order += 10, Optional.of(field)));
      }
    }
    int last = Math.max(0, form.sections().size() - 1);
    rows.add(new Row(index++, last, 900, Optional.empty()));
    rows.add(new Row(index, last, 910, Optional.empty()));
    return rows;
  }

  /// Headings, and room for one more.
  public List<Phrase> sections() {
    List<Phrase> titles = new ArrayList<>();
    form.sections().forEach(section -> titles.add(section.title()));
    titles.add(Phrase.NONE);
    return titles;
  }

  /// The kinds to choose from.
  public static FieldKind[] kinds() {
    return FieldKind.values();
  }

  /// The priorities to choose from.
  public static List<String> priorities() {
    return PRIORITIES;
  }

  /// Self-checks of one language, a line each.
  public String checks(String tag) {
    return form.checks().stream().map(each -> each.only(tag)).collect(Collectors.joining("\n"));
  }

  /// Options as they are typed: `value | English | Chinese`, a line each.
  public static String options(Field field) {
    return field.options().stream()
        .map(option ->
            option.value()
                + " | "
                + option.label().only("en")
                + " | "
                + option.label().only("zh-CN"))
        .collect(Collectors.joining("\n"));
  }

  /// A condition as it is typed: `field = value, value`.
  public static String condition(Field field) {
    return field
        .shownWhen()
        .map(condition -> condition.field() + " = " + String.join(", ", condition.values()))
        .orElse("");
  }
}
