package dev.steward.knowledge.drafting;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.MenuEntry;
import dev.steward.ticket.viewing.TicketMenu;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way from a ticket to an article, for those who write articles.
@Component
@Order(60)
class DraftMenu implements TicketMenu {

  @Override
  public List<MenuEntry> ofTicket(Ticket ticket, SignedIn viewer) {
    if (!viewer.may(Permission.EDIT_KNOWLEDGE)) {
      return List.of();
    }
    String path = "/desk/tickets/%d/article-draft".formatted(ticket.id().value());
    return List.of(MenuEntry.page("article-draft.open", "file-text", path));
  }
}
