package dev.steward.ticket.viewing;

import java.util.Collection;
import java.util.Map;

/// A port: tells which rules acted, for the history of a ticket.
@FunctionalInterface
public interface RuleNames {

  /// The names of the rules by the numbers of their runs; one query.
  Map<Long, String> of(Collection<Long> runs);
}
