/// Giving the unsolved tickets of somebody who leaves to somebody else, or back to their teams.
///
/// Start at [Handover]. What was handed over is kept, so that it can be taken back: a ticket goes
/// back unless somebody has done something with it meanwhile. Owns `handover` and
/// `handover_ticket`.
@NullMarked
package dev.steward.ticket.handover;

import org.jspecify.annotations.NullMarked;
