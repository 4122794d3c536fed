/// The pages of queues: how each team gives its tickets out, with a live look at what would become
/// of its queue; an agent's own queue with "take next"; skills. And the card that says on a ticket
/// why this agent has it.
@NullMarked
package dev.steward.routing.administering;

import org.jspecify.annotations.NullMarked;
