package dev.steward.macro.applying;

import dev.steward.macro.Macro;
import dev.steward.ticket.Ticket;
import java.util.List;
import java.util.function.Predicate;

/// The macros to choose from for one ticket.
///
/// @param words what was looked for
/// @param grave whether a second person decides about one
public record PickerPage(Ticket ticket, List<Macro> macros, String words, Predicate<Macro> grave) {}
