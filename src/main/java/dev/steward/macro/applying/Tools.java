package dev.steward.macro.applying;

import dev.steward.macro.Macro;
import dev.steward.ticket.Ticket;
import java.util.List;

/// The macros in the composer's line of tools.
///
/// @param keyed macros with a key of their own
public record Tools(Ticket ticket, List<Macro> keyed) {}
