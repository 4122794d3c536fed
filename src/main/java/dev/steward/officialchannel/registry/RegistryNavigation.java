package dev.steward.officialchannel.registry;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the registry.
@Component
@Order(870)
class RegistryNavigation implements Navigation {
  private final Messages messages;

  RegistryNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.MANAGE_CHANNELS))
        .map(who -> messages.text(who.locale(), "official.admin.title"))
        .map(label ->
            List.of(
                new Section(
                    "", List.of(Entry.of(label, "/desk/admin/official-channels", "shield-check")))))
        .orElse(List.of());
  }
}
