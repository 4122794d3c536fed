package dev.steward.ticket.merging;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.MenuEntry;
import dev.steward.ticket.viewing.TicketCard;
import dev.steward.ticket.viewing.TicketMenu;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the ticket page shows of merging.
@Component
@Order(30)
class MergeOnPage implements TicketCard, TicketMenu {
  private final Unmerging unmerging;

  MergeOnPage(Unmerging unmerging) {
    this.unmerging = unmerging;
  }

  @Override
  public Optional<Card> of(Ticket ticket, SignedIn viewer) {
    List<StandingMerge> standing =
        unmerging.history(viewer, ticket.id()).stream()
            .filter(m -> m.stands() && m.target().equals(ticket.id()))
            .toList();
    return standing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Card("ticket/merging/_card", new MergePages.History(ticket, standing, false)));
  }

  @Override
  public List<MenuEntry> ofTicket(Ticket ticket, SignedIn viewer) {
    String path = "/desk/tickets/" + ticket.id().value();
    return viewer.may(Permission.WORK_TICKETS) && ticket.status() != Status.CLOSED
        ? List.of(
            MenuEntry.page("merge.menu", "git-branch", path + "/merge"),
            MenuEntry.page("split.menu", "workflow", path + "/split"))
        : List.of();
  }
}
