package dev.steward.ticket.snoozing;

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

/// What the ticket page shows of snoozing.
@Component
@Order(20)
class SnoozeOnPage implements TicketCard, TicketMenu {
  private final SnoozeRepository snoozes;

  SnoozeOnPage(SnoozeRepository snoozes) {
    this.snoozes = snoozes;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    return snoozes
        .find(ticket.id())
        .map(snooze -> new Card(Place.ABOVE, "ticket/snoozing/_banner", snooze));
  }

  @Override
  public List<MenuEntry> ofTicket(Ticket ticket, SignedIn viewer) {
    return viewer.may(Permission.WORK_TICKETS) && ticket.status().isUnsolved()
        ? List.of(
            MenuEntry.dialog(
                    "snooze.menu", "hourglass", "/desk/tickets/" + ticket.id().value() + "/snooze")
                .on("z"))
        : List.of();
  }
}
