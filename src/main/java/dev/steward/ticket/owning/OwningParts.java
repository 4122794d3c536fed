package dev.steward.ticket.owning;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.MenuEntry;
import dev.steward.ticket.viewing.TicketCard;
import dev.steward.ticket.viewing.TicketMenu;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Asking for a ticket in its menu, and what is asked above its conversation.
@Configuration(proxyBeanMethods = false)
class OwningParts {

  @Bean
  @Order(10)
  TicketMenu askForTicket() {
    return new TicketMenu() {
      @Override
      public List<MenuEntry> ofTicket(Ticket ticket, SignedIn viewer) {
        boolean others =
            ticket.assignee().filter(owner -> !owner.equals(viewer.agentId())).isPresent();
        return others && ticket.status() != Status.CLOSED && viewer.may(Permission.WORK_TICKETS)
            ? List.of(
                MenuEntry.post(
                    "takeover.ask", "hand", "/desk/tickets/" + ticket.id().value() + "/takeover"))
            : List.of();
      }
    };
  }

  @Bean
  @Order(0)
  TicketCard askedForTicket(TakingOver takingOver, InstantSource clock) {
    return (ticket, viewer) ->
        Optional.of(takingOver.open(ticket))
            .map(all -> TakeoverPage.of(all, viewer, clock.instant()))
            .filter(page -> !page.isEmpty())
            .map(page ->
                new TicketCard.Card(TicketCard.Place.ABOVE, "ticket/owning/_takeover", page));
  }
}
