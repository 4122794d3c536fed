package dev.steward.ticket.snoozing;

import dev.steward.ticket.TicketId;
import java.time.Instant;
import java.util.OptionalLong;

/// A ticket that sleeps.
///
/// @param untilReply whether a customer's word wakes it
/// @param by the agent who sent it to sleep
public record Snooze(TicketId ticket, Instant until, boolean untilReply, OptionalLong by) {}
