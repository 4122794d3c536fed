/// How tickets belong together: parent and child, duplicates, related, a problem and its incidents.
///
/// Start at [Linking]. Whoever looks at a link sees of the other ticket only what they could open;
/// the rest is not there. Updates to all incidents of a problem are `ticket.problem`. Owns
/// `ticket_link`.
@NamedInterface("linking")
@NullMarked
package dev.steward.ticket.linking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
