/// How long agents were busy with a ticket. Start at [TimeSpent].
///
/// The page counts while it is looked at and somebody moves; what it counted is added to one row a
/// day. Agents put it right by hand, which is an event.
@NullMarked
package dev.steward.ticket.timing;

import org.jspecify.annotations.NullMarked;
