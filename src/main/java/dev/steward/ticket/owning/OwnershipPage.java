package dev.steward.ticket.owning;

import java.util.List;

/// How each team shares its tickets.
public record OwnershipPage(List<Row> rows) {

  /// One team.
  ///
  /// @param team 0 for all others
  public record Row(long team, String name, OwnershipRule rule) {}
}
