package dev.steward.staff.people;

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

/// The entries of this module at the side of the desk, for those who may use them.
@Component
@Order(AdminNavigation.LATE)
class AdminNavigation implements Navigation {
  static final int LATE = 900;

  private final Messages messages;

  AdminNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request).map(this::sections).orElse(List.of());
  }

  private List<Section> sections(SignedIn who) {
    var entries = new ArrayList<Entry>();
    Locale locale = who.locale();
    if (who.may(Permission.MANAGE_PEOPLE)) {
      entries.add(entry(locale, "people", "users"));
      entries.add(entry(locale, "roles", "shield-check"));
    }
    if (who.may(Permission.MANAGE_TEAMS)) {
      entries.add(entry(locale, "teams", "layers"));
    }
    if (who.may(Permission.MANAGE_TOKENS)) {
      entries.add(entry(locale, "tokens", "key-round"));
    }
    return entries.isEmpty()
        ? List.of()
        : List.of(new Section(messages.text(locale, "staff.admin"), entries));
  }

  private Entry entry(Locale locale, String word, String icon) {
    return Entry.of(messages.text(locale, "staff.navigation." + word), "/desk/admin/" + word, icon);
  }
}
