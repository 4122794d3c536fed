/// Asking somebody outside about a ticket, by forwarding what was said to them. Start at
/// [Forwarding].
///
/// A forward is a ticket of its own beside the first: its own requester, thread token, deliveries
/// and trust. What is answered lands there and never where the customer could see it; the first
/// ticket tells that an answer came.
@NullMarked
package dev.steward.ticket.forwarding;

import org.jspecify.annotations.NullMarked;
