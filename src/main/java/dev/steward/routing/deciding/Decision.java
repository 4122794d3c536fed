package dev.steward.routing.deciding;

import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/// Who gets a ticket, and why.
///
/// @param reason `round-robin`, `least-loaded`, `sticky` or `taken`
/// @param used slots of the agent in use, this ticket included
/// @param skills what the ticket asked for and the agent has: languages and request types
/// @param at when; those of one run follow each other by a microsecond, so that turns are told
///   apart
public record Decision(
    TicketId ticket,
    AgentId agent,
    String reason,
    int used,
    int slots,
    List<String> skills,
    Instant at) {}
