package dev.steward.routing.administering;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The entries of this module at the side of the desk.
@Component
@Order(810)
class RoutingNavigation implements Navigation {
  private final Messages messages;

  RoutingNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request).map(this::sections).orElse(List.of());
  }

  private List<Section> sections(SignedIn who) {
    Locale locale = who.locale();
    var entries = new ArrayList<Entry>();
    if (who.may(Permission.WORK_TICKETS)) {
      entries.add(Entry.of(messages.text(locale, "routing.queue"), "/desk/queue", "hand"));
    }
    if (who.may(Permission.MANAGE_TEAMS)) {
      entries.add(Entry.of(messages.text(locale, "routing.title"), "/desk/admin/routing", "route"));
    }
    return entries.isEmpty()
        ? List.of()
        : List.of(new Section(messages.text(locale, "routing.section"), entries));
  }
}
