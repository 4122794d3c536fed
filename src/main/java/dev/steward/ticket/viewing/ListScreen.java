package dev.steward.ticket.viewing;

import java.util.Optional;

/// The page of one view.
///
/// @param view its code
/// @param next address of the next page, where there is one
/// @param first whether this is the newest page
public record ListScreen(
    String view, TicketLists.ListPage page, Optional<String> next, boolean first) {}
