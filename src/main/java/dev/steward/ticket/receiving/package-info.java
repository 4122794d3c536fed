/// A message came in: who is it, which ticket does it belong to, and what changes. Start at
/// [Receiving]; the decision alone is [Joining].
@NamedInterface("receiving")
@NullMarked
package dev.steward.ticket.receiving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
