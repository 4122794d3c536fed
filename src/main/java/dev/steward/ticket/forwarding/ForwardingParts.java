package dev.steward.ticket.forwarding;

import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.viewing.Entry;
import dev.steward.ticket.viewing.MenuEntry;
import dev.steward.ticket.viewing.TicketCard;
import dev.steward.ticket.viewing.TicketMenu;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Forwarding in the menus; side conversations beside the first, and the way back from them. Each
/// is shown to those only who may see the other ticket.
@Configuration(proxyBeanMethods = false)
class ForwardingParts {

  @Bean
  @Order(20)
  TicketMenu forwardMenu() {
    return new TicketMenu() {
      @Override
      public List<MenuEntry> ofTicket(Ticket ticket, SignedIn viewer) {
        return entry(ticket, viewer, "forward.all", "");
      }

      @Override
      public List<MenuEntry> ofMessage(Ticket ticket, Entry.Said said, SignedIn viewer) {
        return entry(ticket, viewer, "forward.one", "?message=" + said.id());
      }
    };
  }

  @Bean
  @Order(150)
  TicketCard sideConversations(SideRepository sides, Tickets tickets) {
    return (ticket, viewer) -> {
      Map<TicketId, Ticket> visible = tickets.visibleTo(viewer).find(sides.of(ticket.id()));
      return visible.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new TicketCard.Card(
                  "ticket/forwarding/_sides",
                  new SidesPage(
                      visible.values().stream()
                          .sorted(Comparator.comparing((Ticket t) -> t.id().value()).reversed())
                          .toList())));
    };
  }

  @Bean
  @Order(5)
  TicketCard sideOf(SideRepository sides, Tickets tickets) {
    return (ticket, viewer) ->
        sides
            .parent(ticket.id())
            .flatMap(tickets.visibleTo(viewer)::find)
            .map(parent ->
                new TicketCard.Card(TicketCard.Place.ABOVE, "ticket/forwarding/_side_of", parent));
  }

  private static List<MenuEntry> entry(Ticket ticket, SignedIn viewer, String label, String query) {
    return viewer.may(Permission.WORK_TICKETS)
        ? List.of(
            MenuEntry.dialog(
                label, "forward", "/desk/tickets/" + ticket.id().value() + "/forward" + query))
        : List.of();
  }
}
