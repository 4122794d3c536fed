package dev.steward.ticket.quarantine;

import dev.steward.channel.intake.Intake;
import java.util.List;
import java.util.Optional;

/// What waits for a decision.
///
/// @param next address of the next page, where there is one
/// @param mayDecide whether this person may let in or drop
/// @param mayReadSource whether this person may read raw bytes
public record QuarantinePage(
    List<Intake> waiting, Optional<String> next, boolean mayDecide, boolean mayReadSource) {}
