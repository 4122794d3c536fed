package dev.steward.form.editing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Forms, and how often answers sufficed, at the side of the desk.
@Component
@Order(FormNavigation.AFTER_KNOWLEDGE)
class FormNavigation implements Navigation {
  static final int AFTER_KNOWLEDGE = 510;

  private final Messages messages;

  FormNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request).map(this::sections).orElse(List.of());
  }

  private List<Section> sections(SignedIn who) {
    Locale locale = who.locale();
    List<Entry> entries = new ArrayList<>();
    if (who.may(Permission.MANAGE_CHANNELS)) {
      entries.add(
          Entry.of(
              messages.text(locale, "form.admin.title"), FormEditingController.PATH, "form-input"));
    }
    if (who.may(Permission.MANAGE_TEAMS)) {
      entries.add(
          Entry.of(
              messages.text(locale, "form.answered.title"), "/desk/admin/answered", "life-buoy"));
    }
    return entries.isEmpty()
        ? List.of()
        : List.of(new Section(messages.text(locale, "form.admin.section"), entries));
  }
}
