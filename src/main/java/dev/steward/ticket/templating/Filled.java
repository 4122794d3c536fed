package dev.steward.ticket.templating;

import java.util.List;

/// A text whose variables were replaced.
///
/// @param text in the form it was given in; variables without a value stand as they were written
/// @param unknown names that no variable has
/// @param missing variables that have no value here
public record Filled(String text, List<String> unknown, List<String> missing) {

  /// Whether nothing is left to be filled in.
  public boolean isComplete() {
    return unknown.isEmpty() && missing.isEmpty();
  }
}
