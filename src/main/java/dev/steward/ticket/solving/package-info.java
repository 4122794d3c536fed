/// Moving a ticket between its states. Start at [Solving].
@NamedInterface("solving")
@NullMarked
package dev.steward.ticket.solving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
