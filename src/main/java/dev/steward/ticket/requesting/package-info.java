/// A customer's own requests: what they may see of them, and what they may do. Start at
/// [OwnTickets].
///
/// The one predicate for customers, as [dev.steward.ticket.Tickets#visibleTo] is the one for
/// agents: a request is theirs when an identity they have *proved* takes part in it. Of the
/// conversation they see what they wrote themselves and what left us to their own address; never
/// notes, nor what other people wrote.
@NamedInterface("requesting")
@NullMarked
package dev.steward.ticket.requesting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
