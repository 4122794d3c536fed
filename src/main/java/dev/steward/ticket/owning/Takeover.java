package dev.steward.ticket.owning;

import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.time.Instant;

/// Somebody asks the owner of a ticket for it and has no answer yet.
///
/// @param owner whom they ask
/// @param expiresAt from when on they may take it without an answer
record Takeover(
    long id,
    TicketId ticket,
    AgentId askedBy,
    String askedByName,
    AgentId owner,
    Instant expiresAt) {}
