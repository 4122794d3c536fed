package dev.steward.ticket.redacting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was redacted, and the bytes behind it.
///
/// @param open whether only those are shown that wait for a decision
/// @param names of agents by number
/// @param next address of the next page
public record RedactionsPage(
    List<Redaction> redactions,
    boolean open,
    Map<Long, String> names,
    boolean mayDecide,
    Optional<String> next) {}
