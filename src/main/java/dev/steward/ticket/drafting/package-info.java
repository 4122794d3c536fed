/// What an agent has typed and not sent. Start at [Drafts].
@NamedInterface("drafting")
@NullMarked
package dev.steward.ticket.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
