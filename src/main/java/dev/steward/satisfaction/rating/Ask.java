package dev.steward.satisfaction.rating;

import dev.steward.customer.IdentityId;
import dev.steward.ticket.TicketId;

/// A question that waits for its answer, or has one.
public record Ask(long id, TicketId ticket, IdentityId identity) {}
