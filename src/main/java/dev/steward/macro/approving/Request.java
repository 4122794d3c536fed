package dev.steward.macro.approving;

import dev.steward.macro.MacroId;
import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.time.Instant;

/// Somebody wants to use a grave macro on a ticket.
///
/// @param macroVersion of the macro that was asked about
/// @param ticketVersion of the ticket when it was asked
record Request(
    long id,
    MacroId macro,
    int macroVersion,
    TicketId ticket,
    int ticketVersion,
    AgentId askedBy,
    Instant askedAt,
    String reason,
    Instant expiresAt) {}
