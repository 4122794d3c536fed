package dev.steward.ticket.searching;

import dev.steward.search.TextHit;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.util.List;
import java.util.Map;

/// What a search found, as far as one page shows it. Only what the searcher may see counts.
///
/// @param tickets of this page, in their order
/// @param count how many there are; counting stops at a cap
/// @param more whether there are more than were counted
/// @param facets how many have which value, by name; empty where nothing was counted
/// @param loose whether no ticket holds all of what was looked for, and these come close
/// @param snippets why a ticket was found, where its texts show it
public record Found(
    List<Ticket> tickets,
    int count,
    boolean more,
    Map<String, Map<String, Integer>> facets,
    boolean loose,
    Map<TicketId, List<TextHit.Piece>> snippets) {

  static final Found NOTHING = new Found(List.of(), 0, false, Map.of(), false, Map.of());
}
