package dev.steward.ticket.spam;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.MenuEntry;
import dev.steward.ticket.viewing.TicketMenu;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Where spam is marked, and taken back.
@Component
@Order(90)
class SpamOnPage implements TicketMenu {
  @Override
  public List<MenuEntry> ofTicket(Ticket ticket, SignedIn viewer) {
    String path = "/desk/tickets/" + ticket.id().value() + "/spam";
    if (!viewer.may(Permission.BLOCK_SENDERS)) {
      return List.of();
    }
    if (ticket.flags().contains("spam")) {
      return List.of(MenuEntry.post("spam.clear", "shield-check", path + "/removal"));
    }
    return ticket.status() == Status.CLOSED
        ? List.of()
        : List.of(
            MenuEntry.post("spam.mark", "ban", path).asGrave(),
            MenuEntry.post("spam.mark-and-block", "ban", path + "?block=true").asGrave());
  }
}
