package dev.steward.sla;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The entries of this module at the side of the desk, for those who may use them.
@Component
@Order(800)
class SlaNavigation implements Navigation {
  private final Messages messages;

  SlaNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.MANAGE_SLA))
        .map(who -> List.of(section(who.locale())))
        .orElse(List.of());
  }

  private Section section(Locale locale) {
    return new Section(
        messages.text(locale, "sla.section"),
        List.of(
            entry(locale, "policies", "hourglass"), entry(locale, "calendars", "calendar-days")));
  }

  private Entry entry(Locale locale, String word, String icon) {
    return Entry.of(messages.text(locale, "sla.navigation." + word), "/desk/admin/" + word, icon);
  }
}
