package dev.steward.ticket.owning;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

@Component
@Order(OwnershipNavigation.AFTER_ADMIN)
class OwnershipNavigation implements Navigation {
  static final int AFTER_ADMIN = 910;

  private final Messages messages;
  private final LocaleResolver locales;

  OwnershipNavigation(Messages messages, LocaleResolver locales) {
    this.messages = messages;
    this.locales = locales;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.MANAGE_TEAMS))
        .map(_ -> messages.text(locales.resolveLocale(request), "ownership.title"))
        .map(title ->
            List.of(new Section("", List.of(Entry.of(title, "/desk/admin/ownership", "hand")))))
        .orElse(List.of());
  }
}
