package dev.steward.macro.applying;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a macro is about to do to a ticket.
///
/// @param steps each change in words
/// @param problem why it was refused, in the reader's language
/// @param ours whether the question was asked already and waits
public record PreviewPage(Plan plan, List<Step> steps, Optional<String> problem, boolean ours) {

  /// Whether it can be done.
  public boolean isPossible() {
    return plan.flaws().isEmpty() && !ours;
  }

  /// Names in the text that have no value here.
  public List<String> left() {
    return plan.text()
        .map(text -> Stream.concat(text.unknown().stream(), text.missing().stream()).toList())
        .orElse(List.of());
  }

  /// One change.
  ///
  /// @param problem why it cannot be done; empty where it can
  public record Step(String words, String problem) {}
}
