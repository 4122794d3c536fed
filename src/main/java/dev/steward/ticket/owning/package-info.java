/// Whose ticket it is and how it changes hands: taking it by answering, keeping others from
/// answering, and asking the owner. Start at [Ownership] and [TakingOver].
@NamedInterface("owning")
@NullMarked
package dev.steward.ticket.owning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
