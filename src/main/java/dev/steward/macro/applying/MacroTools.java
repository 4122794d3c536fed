package dev.steward.macro.applying;

import dev.steward.macro.Macro;
import dev.steward.macro.Macros;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.TicketCard;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The macros in the composer's line of tools, and those that have a key of their own.
@Component
@Order(10)
class MacroTools implements TicketCard {
  private static final int MOST = 200;

  private final Macros macros;

  MacroTools(Macros macros) {
    this.macros = macros;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    if (!viewer.may(Permission.WORK_TICKETS) || ticket.status() == Status.CLOSED) {
      return Optional.empty();
    }
    List<Macro> keyed =
        macros.usable(viewer, "", MOST).stream()
            .filter(macro -> !macro.hotkey().isEmpty())
            .toList();
    return Optional.of(
        new Card(Place.REPLY_TOOLS, "macro/applying/_tools", new Tools(ticket, keyed)));
  }
}
