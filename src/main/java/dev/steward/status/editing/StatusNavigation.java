package dev.steward.status.editing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The entry at the side of the desk, for those who keep the status page.
@Component
@Order(StatusNavigation.AFTER_ANNOUNCEMENTS)
class StatusNavigation implements Navigation {
  static final int AFTER_ANNOUNCEMENTS = 520;

  private final Messages messages;

  StatusNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.MANAGE_STATUS))
        .map(who -> List.of(section(who.locale())))
        .orElse(List.of());
  }

  private Section section(Locale locale) {
    return new Section(
        messages.text(locale, "knowledge.title"),
        List.of(Entry.of(messages.text(locale, "status.title"), "/desk/status", "activity")));
  }
}
