package dev.steward.ticket.viewing;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What other slices and modules put on the ticket page.
@Component
class Contributions {
  private final ObjectProvider<TicketCard> cards;
  private final ObjectProvider<TicketMenu> menus;

  Contributions(ObjectProvider<TicketCard> cards, ObjectProvider<TicketMenu> menus) {
    this.cards = cards;
    this.menus = menus;
  }

  Contributed to(Ticket ticket, SignedIn viewer) {
    List<TicketMenu> all = menus.orderedStream().toList();
    return new Contributed(
        cards.orderedStream().flatMap(card -> card.of(ticket, viewer).stream()).toList(),
        groups(all, menu -> menu.ofTicket(ticket, viewer)),
        said -> groups(all, menu -> menu.ofMessage(ticket, said, viewer)),
        note -> groups(all, menu -> menu.ofNote(ticket, note, viewer)));
  }

  private static List<List<MenuEntry>> groups(
      List<TicketMenu> menus, Function<TicketMenu, List<MenuEntry>> entries) {
    return menus.stream().map(entries).filter(group -> !group.isEmpty()).toList();
  }
}
