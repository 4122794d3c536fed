/// Chosen messages of a ticket become a ticket of their own.
///
/// Start at [Splitting]. The new ticket belongs to whoever wrote the chosen messages, and only they
/// take part in it; answers that another customer got are not shown to them. Owns `ticket_split`
/// and `ticket_split_item`. The way back is a merge.
@NamedInterface("splitting")
@NullMarked
package dev.steward.ticket.splitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
