package dev.steward.ticket.viewing;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import java.util.List;

/// A port: acts that another slice or module offers in the "…" menus of the ticket page. A bean for
/// each group of acts; groups stand in bean order (`@Order`) with a line between.
///
/// Asked for every message shown, so an answer looks nothing up.
public interface TicketMenu {

  /// Acts on the whole ticket.
  default List<MenuEntry> ofTicket(Ticket ticket, SignedIn viewer) {
    return List.of();
  }

  /// Acts on one public message.
  default List<MenuEntry> ofMessage(Ticket ticket, Entry.Said said, SignedIn viewer) {
    return List.of();
  }

  /// Acts on one note.
  default List<MenuEntry> ofNote(Ticket ticket, Entry.Noted note, SignedIn viewer) {
    return List.of();
  }
}
