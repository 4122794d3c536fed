package dev.steward.staff.palette;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.platform.web.PaletteSource;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Everything at the side of the desk, and the reader's own pages.
@Component
@Order(100)
class PageSource implements PaletteSource {
  private final ObjectProvider<Navigation> navigations;
  private final Messages messages;

  PageSource(ObjectProvider<Navigation> navigations, Messages messages) {
    this.navigations = navigations;
    this.messages = messages;
  }

  @Override
  public List<Item> items(HttpServletRequest request, String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    Stream<Item> pages =
        navigations
            .orderedStream()
            .flatMap(navigation -> navigation.sections(request).stream())
            .flatMap(section -> section.entries().stream())
            .map(entry -> new Item(entry.label(), "palette.page", entry.path(), entry.icon()));
    return Stream.concat(pages, own(request))
        .filter(item -> item.label().toLowerCase(Locale.ROOT).contains(wanted))
        .limit(wanted.isEmpty() ? 40 : 8)
        .toList();
  }

  private Stream<Item> own(HttpServletRequest request) {
    return SignedIn.find(request).stream()
        .flatMap(who ->
            Stream.of(
                own(who, "layout.profile", "/desk/profile", "user"),
                own(who, "notification.title", "/desk/notifications", "bell"),
                own(who, "notification.settings", "/desk/profile/notifications", "settings")))
        .filter(item -> !item.label().isEmpty());
  }

  private Item own(SignedIn who, String key, String path, String icon) {
    String label = messages.has(who.locale(), key) ? messages.text(who.locale(), key) : "";
    return new Item(label, "palette.page", path, icon);
  }
}
