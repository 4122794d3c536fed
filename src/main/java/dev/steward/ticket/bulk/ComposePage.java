package dev.steward.ticket.bulk;

import dev.steward.ticket.TicketId;
import dev.steward.ticket.acting.ActEditor;
import java.util.List;

/// Several acts put together for the selected tickets.
///
/// @param back the list to come back to
public record ComposePage(List<TicketId> tickets, String back, ActEditor acts) {}
