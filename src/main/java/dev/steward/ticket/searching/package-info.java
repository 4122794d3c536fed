/// Finding tickets by number, address and words. A projection fed from the event log, never the
/// truth. Start at [TicketSearch].
@NamedInterface("searching")
@NullMarked
package dev.steward.ticket.searching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
