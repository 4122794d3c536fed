package dev.steward.fee.keeping;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the fee schedules.
@Component
@Order(860)
class FeesNavigation implements Navigation {
  private final Messages messages;

  FeesNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.MANAGE_FEES))
        .map(who -> messages.text(who.locale(), "fee.admin.title"))
        .map(
            label ->
                List.of(
                    new Section("", List.of(Entry.of(label, "/desk/admin/fees", "list-ordered")))))
        .orElse(List.of());
  }
}
