package dev.steward.macro.applying;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.MenuEntry;
import dev.steward.ticket.viewing.TicketMenu;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the macros from the menu of a ticket, and by the key `m`.
@Component
@Order(10)
class MacroMenu implements TicketMenu {

  @Override
  public List<MenuEntry> ofTicket(Ticket ticket, SignedIn viewer) {
    if (!viewer.may(Permission.WORK_TICKETS) || ticket.status() == Status.CLOSED) {
      return List.of();
    }
    String path = "/desk/tickets/%d/macros".formatted(ticket.id().value());
    return List.of(MenuEntry.dialog("macro.use", "zap", path).on("m"));
  }
}
