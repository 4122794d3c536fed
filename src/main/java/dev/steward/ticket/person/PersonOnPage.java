package dev.steward.ticket.person;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.MenuEntry;
import dev.steward.ticket.viewing.TicketMenu;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Where customers are found: at the side of the desk, and in a ticket's menu.
@Component
@Order(50)
class PersonOnPage implements TicketMenu, Navigation {
  private final Messages messages;
  private final LocaleResolver locales;

  PersonOnPage(Messages messages, LocaleResolver locales) {
    this.messages = messages;
    this.locales = locales;
  }

  @Override
  public List<MenuEntry> ofTicket(Ticket ticket, SignedIn viewer) {
    return List.of(
        MenuEntry.page("customer.menu", "user", "/desk/customers/" + ticket.customer().value()));
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    Locale locale = locales.resolveLocale(request);
    return SignedIn.find(request)
        .filter(viewer -> viewer.may(Permission.VIEW_CUSTOMERS))
        .filter(viewer -> viewer.may(Permission.VIEW_TICKETS))
        .map(_ ->
            List.of(
                new Section(
                    "",
                    List.of(
                        Entry.of(
                            messages.text(locale, "customer.list"), "/desk/customers", "users")))))
        .orElse(List.of());
  }
}
