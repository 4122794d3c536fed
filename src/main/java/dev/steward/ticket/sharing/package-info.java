/// Shared drafts on the ticket page; the drafts themselves are kept by
/// [dev.steward.ticket.drafting.SharedDrafts].
@NullMarked
package dev.steward.ticket.sharing;

import org.jspecify.annotations.NullMarked;
