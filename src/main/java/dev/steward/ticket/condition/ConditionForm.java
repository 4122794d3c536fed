package dev.steward.ticket.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// Conditions as they come out of `part/conditions.jte`, works without scripts.
///
/// A row is `when.3.group`, `when.3.field`, `when.3.operator` and `when.3.value` (several times; a
/// span has `when.3.unit` besides). The buttons that add, remove and renew rows are submits named
/// `when.do`. A controller that finds [#isChanging] shows its page again instead of saving:
///
/// ```java
/// ConditionForm form = ConditionForm.of(request);
/// if (form.isChanging()) {
///   return Screen.refused("rule/edit", page(form.conditions()));
/// }
/// ```
///
/// @param conditions what the rows say, after the button that was pressed
/// @param isChanging whether a button of the rows was pressed rather than the one that saves
public record ConditionForm(Conditions conditions, boolean isChanging) {
  private static final String DO = "when.do";
  private static final int LONGEST_VALUE = 200;
  private static final int MOST_VALUES = 200;

  /// Reads a form.
  public static ConditionForm of(MultiValueMap<String, String> form) {
    String act = first(form, DO);
    List<Condition> all = new ArrayList<>();
    List<Condition> any = new ArrayList<>();
    for (int row = 0; row < Conditions.MOST; row++) {
      String at = "when." + row + ".";
      if (form.containsKey(at + "field") && !act.equals("remove-" + row)) {
        (first(form, at + "group").equals("any") ? any : all).add(condition(form, at));
      }
    }
    switch (act) {
      case "add-all" -> all.add(Condition.of("status", Operator.IS));
      case "add-any" -> any.add(Condition.of("status", Operator.IS));
      default -> {}
    }
    return new ConditionForm(new Conditions(all, any), !act.isEmpty());
  }

  /// Reads the parameters of a request.
  public static ConditionForm of(Map<String, String[]> parameters) {
    var form = new org.springframework.util.LinkedMultiValueMap<String, String>();
    parameters.forEach((name, values) -> form.addAll(name, Arrays.asList(values)));
    return of(form);
  }

  private static Condition condition(MultiValueMap<String, String> form, String at) {
    List<String> values = form.getOrDefault(at + "value", List.of());
    String unit = first(form, at + "unit");
    Stream<String> cleaned =
        unit.isEmpty()
            ? values.stream().flatMap(ConditionForm::split)
            : values.stream().map(value -> value.strip() + unit);
    return new Condition(
        first(form, at + "field"),
        Operator.of(first(form, at + "operator")),
        cleaned
            .map(String::strip)
            .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
            .distinct()
            .limit(MOST_VALUES)
            .toList());
  }

  private static Stream<String> split(String value) {
    return Arrays.stream(value.split("[,，、;；\\n]"));
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("");
  }

  /// The conditions with every row fit for its field: an operator that the field does not have
  /// becomes its usual one, and values that belonged to another way of asking are dropped.
  static Conditions fitted(Conditions conditions, Fields fields) {
    return new Conditions(
        conditions.all().stream().map(c -> fitted(c, fields)).toList(),
        conditions.any().stream().map(c -> fitted(c, fields)).toList());
  }

  private static Condition fitted(Condition condition, Fields fields) {
    Optional<Field> field = fields.find(condition.field());
    if (field.isEmpty() || field.get().operators().contains(condition.operator())) {
      return condition;
    }
    return new Condition(condition.field(), field.get().operators().getFirst(), List.of());
  }
}
