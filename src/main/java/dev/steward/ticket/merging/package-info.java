/// Several tickets about one matter become one, and apart again.
///
/// Start at [Merging]. A merge moves messages, notes and files to the target and closes the source;
/// rows of `ticket_merge_item` say what moved, so that an unmerge gives back exactly that, together
/// with what arrived by the source's old addresses meanwhile. Nobody comes to take part in the
/// target by a merge except identities of the same customer and those an agent chose by name; what
/// came from another customer's ticket is never shown to the target's requester. Where tickets went
/// is [dev.steward.ticket.MergedTickets]. Owns `ticket_merge`, `ticket_merge_item` and
/// `ticket_merge_participant`. Locks tickets in the order of their numbers.
@NamedInterface("merging")
@NullMarked
package dev.steward.ticket.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
