package dev.steward.ticket.listing;

import dev.steward.staff.Team;
import dev.steward.ticket.condition.ConditionEditor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The page that makes or changes a view.
///
/// @param isNew whether it is made
/// @param offered all columns, the chosen ones first
/// @param audiences whom this person may make views for
/// @param problem message key of why it was not saved
public record ViewEditPage(
    View view,
    boolean isNew,
    ConditionEditor conditions,
    List<Column> offered,
    List<Audience> audiences,
    List<Team> teams,
    Preview preview,
    Optional<String> problem) {

  /// The orders that these conditions allow.
  public Set<Sort> sorts() {
    return Scope.of(view.conditions()).sorts();
  }

  /// Whether the rows can be grouped.
  public boolean isGroupable() {
    return Scope.of(view.conditions()) == Scope.OPEN;
  }

  /// What the view would show as it stands in the form.
  ///
  /// @param count up to the cap
  /// @param flawed whether a condition is not finished
  /// @param advice message keys of what would make it faster or clearer
  /// @param said the conditions in words
  public record Preview(
      int count,
      List<Row> rows,
      List<Column> columns,
      boolean flawed,
      List<String> advice,
      List<String> said) {}
}
