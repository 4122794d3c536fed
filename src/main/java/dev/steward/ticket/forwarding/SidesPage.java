package dev.steward.ticket.forwarding;

import dev.steward.ticket.Ticket;
import java.util.List;

/// The side conversations of a ticket, the newest first.
public record SidesPage(List<Ticket> sides) {}
