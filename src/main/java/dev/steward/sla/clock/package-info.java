/// The rules of the clocks, pure: what happened to a ticket and what was promised in, clocks out.
///
/// Start at [ClockRun]. Time is cut into pieces by [Turn]s; within a piece the situation, the terms
/// and the calendar are the same. A clock sums open time over the pieces in which it ran, each by
/// the calendar in force then. It is broken at the first instant at which what has passed reaches
/// what was promised; an answer at that very instant is still in time. What is broken stays broken.
///
/// No database, no present time: the instant up to which to count is an argument.
@NamedInterface("clock")
@NullMarked
package dev.steward.sla.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
