/// What an agent has typed and not sent, and which status sending it sets. Start at [Drafts]; the
/// choice is [SendChoices]. Owns `draft`, `send_choice` and `send_default`.
@NamedInterface("drafting")
@NullMarked
package dev.steward.ticket.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
