package dev.steward.ticket.listing;

import dev.steward.staff.TeamId;
import java.util.List;
import java.util.Map;

/// All views of one person: those for others, and their own.
///
/// @param teams names of teams
/// @param counts tickets in each, up to the cap
public record ViewListPage(
    List<Entry> shared, List<Entry> own, Map<TeamId, String> teams, boolean mayShare) {
  /// A view in the list.
  ///
  /// @param mayChange whether this person may change it
  /// @param said its conditions in words
  public record Entry(View view, boolean mayChange, List<String> said) {}
}
