package dev.steward.macro.applying;

import dev.steward.macro.Macro;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.acting.ActError;
import dev.steward.ticket.templating.Filled;
import java.util.Map;
import java.util.Optional;

/// What a macro would do to one ticket now.
///
/// @param text the wording for this ticket's language with its variables filled in
/// @param flaws what is wrong with its acts, by place
/// @param isGrave whether a second person decides
public record Plan(
    Macro macro,
    Ticket ticket,
    Optional<Filled> text,
    Map<Integer, ActError> flaws,
    boolean isGrave) {}
