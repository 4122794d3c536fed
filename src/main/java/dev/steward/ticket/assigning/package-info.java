/// Giving a ticket to an agent or a team. Start at [Assigning].
@NamedInterface("assigning")
@NullMarked
package dev.steward.ticket.assigning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
