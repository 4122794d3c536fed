package dev.steward.ticket.listing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.PaletteSource;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Every view the reader sees, also those that do not stand at the side.
@Component
@Order(80)
class ViewPalette implements PaletteSource {
  private static final int MOST = 8;

  private final Views views;
  private final Messages messages;

  ViewPalette(Views views, Messages messages) {
    this.views = views;
    this.messages = messages;
  }

  @Override
  public List<Item> items(HttpServletRequest request, String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return SignedIn.find(request)
        .filter(who -> !wanted.isEmpty() && who.may(Permission.VIEW_TICKETS))
        .stream()
        .flatMap(who -> views.of(who).stream().map(view -> item(who, view)))
        .filter(item -> item.label().toLowerCase(Locale.ROOT).contains(wanted))
        .limit(MOST)
        .toList();
  }

  private Item item(SignedIn who, View view) {
    String title = view.title((key, args) -> messages.text(who.locale(), key, args));
    return new Item(title, "palette.view", view.path(), view.icon());
  }
}
