package dev.steward.ticket.redacting;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.Entry.Noted;
import dev.steward.ticket.viewing.Entry.Said;
import dev.steward.ticket.viewing.MenuEntry;
import dev.steward.ticket.viewing.TicketMenu;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Where redaction is found: in the menus of messages and notes, and its list at the side for those
/// who decide about evidence.
@Component
@Order(60)
class RedactionOnPage implements TicketMenu, Navigation {
  private final Messages messages;
  private final LocaleResolver locales;

  RedactionOnPage(Messages messages, LocaleResolver locales) {
    this.messages = messages;
    this.locales = locales;
  }

  @Override
  public List<MenuEntry> ofMessage(Ticket ticket, Said said, SignedIn viewer) {
    return entry(ticket, said.id(), viewer);
  }

  @Override
  public List<MenuEntry> ofNote(Ticket ticket, Noted note, SignedIn viewer) {
    return entry(ticket, note.id(), viewer);
  }

  private static List<MenuEntry> entry(Ticket ticket, long item, SignedIn viewer) {
    String path = "/desk/tickets/%d/items/%d/redaction".formatted(ticket.id().value(), item);
    return viewer.may(Permission.REDACT)
        ? List.of(MenuEntry.page("redaction.menu", "ban", path).asGrave())
        : List.of();
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    Locale locale = locales.resolveLocale(request);
    return SignedIn.find(request)
        .filter(viewer -> viewer.may(Permission.ERASE_EVIDENCE))
        .map(_ ->
            List.of(
                new Section(
                    "",
                    List.of(
                        Navigation.Entry.of(
                            messages.text(locale, "redaction.list.title"),
                            "/desk/redactions",
                            "ban")))))
        .orElse(List.of());
  }
}
