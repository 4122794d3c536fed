/// Public replies and internal notes by people and programs. Start at [Replying].
@NamedInterface("replying")
@NullMarked
package dev.steward.ticket.replying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
