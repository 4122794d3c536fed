package dev.steward.satisfaction.showing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The bad ratings, at the side of the desk of those who follow them up.
@Component
@Order(RatingNavigation.AFTER_KNOWLEDGE)
class RatingNavigation implements Navigation {
  static final int AFTER_KNOWLEDGE = 520;

  private final Messages messages;

  RatingNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.MANAGE_TEAMS))
        .map(who -> List.of(section(who.locale())))
        .orElse(List.of());
  }

  private Section section(Locale locale) {
    return new Section(
        messages.text(locale, "form.admin.section"),
        List.of(
            Entry.of(messages.text(locale, "rating.follow-ups"), FollowUpController.PATH, "flag")));
  }
}
