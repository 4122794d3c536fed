package dev.steward.notice.editing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The entry at the side of the desk, for those who announce.
@Component
@Order(NoticeNavigation.AFTER_ARTICLES)
class NoticeNavigation implements Navigation {
  static final int AFTER_ARTICLES = 510;

  private final Messages messages;

  NoticeNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.ANNOUNCE))
        .map(who -> List.of(section(who.locale())))
        .orElse(List.of());
  }

  private Section section(Locale locale) {
    return new Section(
        messages.text(locale, "knowledge.title"),
        List.of(
            Entry.of(messages.text(locale, "notice.title"), "/desk/announcements", "megaphone")));
  }
}
