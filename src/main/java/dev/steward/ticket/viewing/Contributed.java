package dev.steward.ticket.viewing;

import java.util.List;
import java.util.function.Function;

/// What other slices and modules put on one ticket page; see [TicketCard] and [TicketMenu].
///
/// @param menu groups of acts on the ticket
/// @param ofMessage groups of acts on a message
/// @param ofNote groups of acts on a note
public record Contributed(
    List<TicketCard.Card> cards,
    List<List<MenuEntry>> menu,
    Function<Entry.Said, List<List<MenuEntry>>> ofMessage,
    Function<Entry.Noted, List<List<MenuEntry>>> ofNote) {

  /// The cards of one place, in order.
  public List<TicketCard.Card> at(TicketCard.Place place) {
    return cards.stream().filter(card -> card.place() == place).toList();
  }
}
