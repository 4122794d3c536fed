package dev.steward.rule.keeping;

import dev.steward.rule.Rule;
import dev.steward.rule.running.RunInWords;
import dev.steward.rule.trying.Trial;
import dev.steward.ticket.acting.ActEditor;
import dev.steward.ticket.condition.ConditionEditor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One rule being made or changed.
///
/// @param kinds codes of the kinds of event it can listen to
/// @param trial what it would do, after somebody tried it
/// @param runs what it did lately
/// @param versions how it read before, newest first
/// @param problem what is wrong with the form, in the reader's language
public record RulePage(
    Rule rule,
    List<String> kinds,
    ConditionEditor conditions,
    ActEditor acts,
    Optional<Trial> trial,
    List<RunInWords> runs,
    List<VersionInWords> versions,
    Optional<String> problem) {

  /// Whether it is not kept yet.
  public boolean isNew() {
    return rule.id().value() == 0;
  }

  /// Where its form goes.
  public String path() {
    return "/desk/admin/rules/" + (isNew() ? "new" : rule.id().value());
  }

  /// A version as it is shown.
  ///
  /// @param by name of who made it
  public record VersionInWords(
      int number, String by, Instant at, List<String> conditions, List<String> acts) {}
}
