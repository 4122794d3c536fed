package dev.steward.sla.viewing;

import dev.steward.ticket.TicketId;
import java.util.List;

/// What is promised and not yet kept.
public record PromisesCard(TicketId ticket, List<DueView> open) {}
