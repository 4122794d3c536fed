package dev.steward.helpcenter.editing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The entries at the side of the desk, for those who write.
@Component
@Order(KnowledgeNavigation.AFTER_VIEWS)
class KnowledgeNavigation implements Navigation {
  static final int AFTER_VIEWS = 500;

  private final Messages messages;

  KnowledgeNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.EDIT_KNOWLEDGE))
        .map(who -> List.of(section(who.locale())))
        .orElse(List.of());
  }

  private Section section(Locale locale) {
    return new Section(
        messages.text(locale, "knowledge.title"),
        List.of(
            entry(locale, "articles", "/desk/knowledge", "file-text"),
            entry(locale, "words", "/desk/knowledge-words", "languages"),
            entry(locale, "gaps", "/desk/knowledge-gaps", "search"),
            Entry.of(messages.text(locale, "porting.title"), "/desk/knowledge-porting", "upload")));
  }

  private Entry entry(Locale locale, String word, String path, String icon) {
    return Entry.of(messages.text(locale, "knowledge." + word), path, icon);
  }
}
