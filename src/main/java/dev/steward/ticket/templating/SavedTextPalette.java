package dev.steward.ticket.templating;

import dev.steward.platform.web.PaletteSource;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Saved texts by name or words, for those who use them.
@Component
@Order(70)
class SavedTextPalette implements PaletteSource {
  private static final int MOST = 5;

  private final SavedTexts texts;

  SavedTextPalette(SavedTexts texts) {
    this.texts = texts;
  }

  @Override
  public List<Item> items(HttpServletRequest request, String words) {
    return SignedIn.find(request)
        .filter(who -> !words.isEmpty() && who.may(Permission.WORK_TICKETS))
        .stream()
        .flatMap(who -> texts.find(who, words, MOST).stream())
        .map(text ->
            new Item(text.name(), "palette.text", "/desk/saved-texts/" + text.id(), "text-quote"))
        .toList();
  }
}
