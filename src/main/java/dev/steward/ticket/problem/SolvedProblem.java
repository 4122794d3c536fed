package dev.steward.ticket.problem;

import dev.steward.ticket.TicketId;

/// A solved problem with incidents that are not.
///
/// @param open how many of them
public record SolvedProblem(TicketId problem, long open) {}
