/// One update to all customers who have the same problem.
///
/// Start at [ProblemUpdates]. Each incident gets a message of its own, through its own channel, in
/// its own language, with its variables filled in, in a transaction of its own; what went wrong
/// with one holds up no other and is shown. Tickets that are over are left out, tickets that need
/// care are held back until a person says so, and neither happens silently. Owns `problem_update`,
/// `problem_update_wording` and `problem_update_item`.
@NamedInterface("problem")
@NullMarked
package dev.steward.ticket.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
