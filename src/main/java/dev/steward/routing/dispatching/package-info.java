/// Gives waiting tickets out, and lets agents take the next one.
///
/// Start at [Dispatching]. A decision holds the row of the queue, then the rows of its agents in
/// the order of their numbers (an agent in two teams is not filled twice), then the ticket: one
/// decision at a time for each queue, whatever the number of processes. A worker looks at every
/// queue each second and at once when somebody becomes available.
@NamedInterface("dispatching")
@NullMarked
package dev.steward.routing.dispatching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
