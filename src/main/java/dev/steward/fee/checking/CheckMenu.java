package dev.steward.fee.checking;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.MenuEntry;
import dev.steward.ticket.viewing.TicketMenu;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way from a ticket to a check of its fees.
@Component
@Order(700)
class CheckMenu implements TicketMenu {
  CheckMenu() {}

  @Override
  public List<MenuEntry> ofTicket(Ticket ticket, SignedIn viewer) {
    String path = "/desk/tickets/" + ticket.id().value() + "/fee-checks";
    return viewer.may(Permission.WORK_TICKETS)
        ? List.of(MenuEntry.page("fee.check.menu", "list-ordered", path))
        : List.of();
  }
}
