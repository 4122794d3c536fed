/// Lists and the ticket page: reads only. Start at [Conversations].
@NamedInterface("viewing")
@NullMarked
package dev.steward.ticket.viewing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
