package dev.steward.ticket.acting;

import java.util.List;

/// One thing to do to a ticket, as macros, rules and bulk acts keep it.
///
/// @param kind code of an [ActKind]; may be one that no longer exists
/// @param values what it needs, such as the status to set; codes and numbers as text
public record Act(String kind, List<String> values) {

  public Act {
    values = List.copyOf(values);
  }

  /// An act with these values.
  public static Act of(String kind, String... values) {
    return new Act(kind, List.of(values));
  }
}
