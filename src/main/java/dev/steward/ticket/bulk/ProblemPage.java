package dev.steward.ticket.bulk;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.listing.Row;
import java.util.List;
import java.util.Optional;

/// Choosing the problem of which selected tickets are incidents.
///
/// @param rows the selected tickets
/// @param number of another ticket that is the problem, as typed
/// @param back the list to come back to
public record ProblemPage(List<Row> rows, String number, String back, Optional<Refusal> refusal) {}
