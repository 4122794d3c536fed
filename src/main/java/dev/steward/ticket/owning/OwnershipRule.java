package dev.steward.ticket.owning;

import dev.steward.staff.TeamId;
import java.util.Optional;

/// How the tickets of a team are shared.
///
/// @param team whose; empty for tickets of no team and teams without a rule of their own
/// @param takesOnReply whether whoever answers a ticket that nobody has gets it
/// @param onlyOwner whether nobody but the owner answers
public record OwnershipRule(Optional<TeamId> team, boolean takesOnReply, boolean onlyOwner) {

  /// Where nobody said otherwise.
  static final OwnershipRule USUAL = new OwnershipRule(Optional.empty(), true, false);
}
