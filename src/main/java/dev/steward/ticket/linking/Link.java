package dev.steward.ticket.linking;

import dev.steward.ticket.Ticket;

/// Another ticket and what it is to the one looked at.
public record Link(LinkRole role, Ticket ticket) {}
