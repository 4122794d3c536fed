package dev.steward.ticket.redacting;

import dev.steward.ticket.TicketId;
import java.time.Instant;

/// One act of redaction and what became of the bytes behind it.
///
/// @param places messages and notes it changed
/// @param undecided sealed items nobody has decided about, `size` bytes together
public record Redaction(
    long id,
    TicketId ticket,
    String kind,
    String reason,
    int places,
    long by,
    Instant at,
    int undecided,
    long size,
    int erased,
    int kept) {}
