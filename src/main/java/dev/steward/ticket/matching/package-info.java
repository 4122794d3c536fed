/// Going through the tickets for which conditions hold, a bounded piece at a time, for the desk
/// itself: rules on time and dry runs. Start at [Matching].
@NamedInterface("matching")
@NullMarked
package dev.steward.ticket.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
