package dev.steward.routing.dispatching;

import dev.steward.routing.deciding.QueueRules;
import dev.steward.staff.TeamId;

/// How a team gives its tickets out, as it is kept.
///
/// @param version counts up with every edit
public record Queue(TeamId team, int version, QueueRules rules) {}
