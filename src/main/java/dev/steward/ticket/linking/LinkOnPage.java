package dev.steward.ticket.linking;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.MenuEntry;
import dev.steward.ticket.viewing.TicketCard;
import dev.steward.ticket.viewing.TicketMenu;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the ticket page shows of links.
@Component
@Order(31)
class LinkOnPage implements TicketCard, TicketMenu {
  private final Linking linking;

  LinkOnPage(Linking linking) {
    this.linking = linking;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    List<Link> links = linking.of(viewer, ticket.id());
    var page = new LinksPage(ticket, links, "", List.of(), false, Optional.empty());
    return links.isEmpty() ? Optional.empty() : Optional.of(new Card("ticket/linking/_card", page));
  }

  @Override
  public List<MenuEntry> ofTicket(Ticket ticket, SignedIn viewer) {
    String path = "/desk/tickets/" + ticket.id().value();
    return viewer.may(Permission.WORK_TICKETS)
        ? List.of(
            MenuEntry.page("link.menu", "link", path + "/links").on("l"),
            MenuEntry.page("problem.menu", "layers", path + "/incidents"))
        : List.of();
  }
}
