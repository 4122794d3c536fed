/// Agents who follow a ticket, and colleagues named in its notes. Start at [Followers].
///
/// Whoever is named in a note as `@Their Name` follows the ticket from then on, if they may see it.
/// Names are found in the log of events, so a note counts whichever way it was written.
@NamedInterface("following")
@NullMarked
package dev.steward.ticket.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
