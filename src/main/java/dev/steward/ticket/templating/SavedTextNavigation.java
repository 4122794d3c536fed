package dev.steward.ticket.templating;

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
@Order(SavedTextNavigation.AFTER_VIEWS)
class SavedTextNavigation implements Navigation {
  static final int AFTER_VIEWS = 300;

  private final Messages messages;
  private final LocaleResolver locales;

  SavedTextNavigation(Messages messages, LocaleResolver locales) {
    this.messages = messages;
    this.locales = locales;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.WORK_TICKETS))
        .map(_ -> messages.text(locales.resolveLocale(request), "saved-text.title"))
        .map(title ->
            List.of(new Section("", List.of(Entry.of(title, "/desk/saved-texts", "text-quote")))))
        .orElse(List.of());
  }
}
