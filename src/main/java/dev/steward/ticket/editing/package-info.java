/// Subject, priority, tags, request type. Start at [Editing].
@NamedInterface("editing")
@NullMarked
package dev.steward.ticket.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
