package dev.steward.ticket.listing;

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

/// The views with their counts, at the side of every desk page: shared ones, then one's own.
@Component
@Order(0)
class DeskNavigation implements Navigation {
  private final Views views;
  private final ViewCounts counts;
  private final IntakeArchive intakes;
  private final Messages messages;
  private final LocaleResolver locales;

  DeskNavigation(
      Views views,
      ViewCounts counts,
      IntakeArchive intakes,
      Messages messages,
      LocaleResolver locales) {
    this.views = views;
    this.counts = counts;
    this.intakes = intakes;
    this.messages = messages;
    this.locales = locales;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(viewer -> viewer.may(Permission.VIEW_TICKETS))
        .map(viewer -> sections(viewer, locales.resolveLocale(request)))
        .orElse(List.of());
  }

  private List<Section> sections(SignedIn viewer, Locale locale) {
    Map<ViewId, Integer> counted = counts.of(viewer);
    List<View> seen = views.of(viewer);
    var shared = new ArrayList<Entry>();
    var own = new ArrayList<Entry>();
    for (View view : seen) {
      (view.owner().isPresent() ? own : shared).add(entry(view, counted, locale));
    }
    if (viewer.may(Permission.VIEW_QUARANTINE)) {
      String label = messages.text(locale, "ticket.quarantine");
      int waiting = intakes.waiting();
      OptionalLong count = waiting > 0 ? OptionalLong.of(waiting) : OptionalLong.empty();
      shared.add(new Entry(label, "/desk/quarantine", "shield-alert", count));
    }
    own.add(Entry.of(messages.text(locale, "view.all"), "/desk/view-list", "list"));
    return List.of(
        new Section(messages.text(locale, "ticket.views"), shared),
        new Section(messages.text(locale, "view.own"), own));
  }

  private Entry entry(View view, Map<ViewId, Integer> counted, Locale locale) {
    Integer count = counted.get(view.id());
    return new Entry(
        view.title((key, args) -> messages.text(locale, key, args)),
        view.path(),
        view.icon(),
        count == null ? OptionalLong.empty() : OptionalLong.of(count));
  }
}
