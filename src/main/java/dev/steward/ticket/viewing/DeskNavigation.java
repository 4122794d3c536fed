package dev.steward.ticket.viewing;

import dev.steward.channel.intake.IntakeArchive;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// The views with their counts, at the side of every desk page.
@Component
@Order(0)
class DeskNavigation implements Navigation {
  private static final Map<View, String> ICONS =
      Map.of(
          View.MINE, "inbox",
          View.UNASSIGNED, "circle-dashed",
          View.TEAM, "users",
          View.OPEN, "layers",
          View.SOLVED, "check");

  private final TicketLists lists;
  private final IntakeArchive intakes;
  private final Messages messages;
  private final LocaleResolver locales;

  DeskNavigation(
      TicketLists lists, IntakeArchive intakes, Messages messages, LocaleResolver locales) {
    this.lists = lists;
    this.intakes = intakes;
    this.messages = messages;
    this.locales = locales;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(viewer -> viewer.may(Permission.VIEW_TICKETS))
        .map(viewer -> List.of(views(viewer, locales.resolveLocale(request))))
        .orElse(List.of());
  }

  private Section views(SignedIn viewer, Locale locale) {
    Map<View, Integer> counts = lists.counts(viewer);
    var entries = new ArrayList<Entry>();
    for (View view : View.values()) {
      entries.add(entry(view, counts, locale));
    }
    if (viewer.may(Permission.VIEW_QUARANTINE)) {
      String label = messages.text(locale, "ticket.quarantine");
      int waiting = intakes.waiting();
      OptionalLong count = waiting > 0 ? OptionalLong.of(waiting) : OptionalLong.empty();
      entries.add(new Entry(label, "/desk/quarantine", "shield-alert", count));
    }
    return new Section(messages.text(locale, "ticket.views"), entries);
  }

  private Entry entry(View view, Map<View, Integer> counts, Locale locale) {
    OptionalLong count =
        view == View.SOLVED ? OptionalLong.empty() : OptionalLong.of(counts.getOrDefault(view, 0));
    return new Entry(
        messages.text(locale, "ticket.view." + view.code()),
        "/desk/views/" + view.code(),
        ICONS.getOrDefault(view, "inbox"),
        count);
  }
}
