/// Tickets, their comments, and the requester's view of them.
@NullMarked
package dev.steward.api.ticket;

import org.jspecify.annotations.NullMarked;
