package dev.steward.helpcenter.brand;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The entry at the side of the desk, for those who may change the brand.
@Component
@Order(BrandNavigation.AFTER_MAILBOXES)
class BrandNavigation implements Navigation {
  static final int AFTER_MAILBOXES = 930;

  private final Messages messages;

  BrandNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.MANAGE_BRAND))
        .map(who -> messages.text(who.locale(), "brand.title"))
        .map(
            title ->
                List.of(new Section("", List.of(Entry.of(title, "/desk/admin/brand", "palette")))))
        .orElse(List.of());
  }
}
