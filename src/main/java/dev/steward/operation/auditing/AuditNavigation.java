package dev.steward.operation.auditing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The audit log at the side of the desk, for those who may read it.
@Component
@Order(950)
class AuditNavigation implements Navigation {
  private final Messages messages;

  AuditNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.READ_AUDIT))
        .map(who -> section(who.locale()))
        .orElse(List.of());
  }

  private List<Section> section(Locale locale) {
    var entry = Entry.of(messages.text(locale, "audit.title"), "/desk/admin/audit", "shield-check");
    return List.of(new Section(messages.text(locale, "staff.admin"), List.of(entry)));
  }
}
