package dev.steward.ticket.searching;

import dev.steward.ticket.viewing.TicketLists;
import java.util.List;

/// What a search found.
public record SearchPage(String query, List<TicketLists.ListRow> rows) {}
