/// Putting a ticket aside until a time, or until its customer writes.
///
/// Start at [Snoozing]. A sleeping ticket is left out of the lists of what is to be done and stands
/// in a list of its own; when it wakes, once however many processes run, it is open again and on
/// top of the list of whoever has it. Owns `ticket_snooze`. A customer's word is heard through the
/// event log ([WakingFeed]).
@NamedInterface("snoozing")
@NullMarked
package dev.steward.ticket.snoozing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
