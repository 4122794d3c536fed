package dev.steward.ticket.redacting;

import dev.steward.ticket.TicketId;
import java.util.Set;

/// Where words were found.
///
/// @param messages messages and notes they stand in
/// @param drafts unsent texts they stand in
/// @param waiting mails that have not left and will be made again
/// @param raw raw mails and sent mails that will be sealed
public record Places(Set<TicketId> tickets, int messages, int drafts, int waiting, int raw) {}
