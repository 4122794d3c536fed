package dev.steward.ticket.condition;

import java.util.List;

/// One thing asked of a ticket: `status is one of new, open`.
///
/// @param field code of a [Field]; may be one that nobody knows any more
/// @param values codes, words, spans (`4h`) or days (`2026-11-22`), by the field's [Input]
public record Condition(String field, Operator operator, List<String> values) {
  public Condition {
    values = List.copyOf(values);
  }

  /// A condition with these values.
  public static Condition of(String field, Operator operator, String... values) {
    return new Condition(field, operator, List.of(values));
  }
}
