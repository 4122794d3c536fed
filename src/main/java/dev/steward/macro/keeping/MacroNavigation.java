package dev.steward.macro.keeping;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the macros.
@Component
@Order(800)
class MacroNavigation implements Navigation {
  private final Messages messages;

  MacroNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.WORK_TICKETS))
        .map(who -> messages.text(who.locale(), "macro.title"))
        .map(label -> List.of(new Section("", List.of(Entry.of(label, "/desk/macros", "zap")))))
        .orElse(List.of());
  }
}
