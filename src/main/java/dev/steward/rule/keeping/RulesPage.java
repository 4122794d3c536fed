package dev.steward.rule.keeping;

import dev.steward.rule.Rule;
import dev.steward.rule.RuleId;
import dev.steward.rule.running.RunInWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All rules in their order.
///
/// @param week how often each did something within seven days
/// @param failed runs that wait for somebody to try again
/// @param problem what was wrong with a file of rules, in the reader's language
public record RulesPage(
    List<RuleInWords> rules,
    Map<RuleId, Long> week,
    List<RunInWords> failed,
    Optional<String> problem) {

  /// How often the rule did something within seven days.
  public long runs(Rule rule) {
    return week.getOrDefault(rule.id(), 0L);
  }

  /// A rule as lists show it.
  ///
  /// @param when what it listens to and asks, in words
  /// @param then what it does, in words
  public record RuleInWords(Rule rule, String when, String then) {}
}
