package dev.steward.email.administering;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The entry at the side of the desk, for those who may connect channels.
@Component
@Order(MailboxNavigation.AFTER_PEOPLE)
class MailboxNavigation implements Navigation {
  static final int AFTER_PEOPLE = 910;

  private final Messages messages;

  MailboxNavigation(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.MANAGE_CHANNELS))
        .map(who ->
            List.of(
                new Section(
                    "",
                    List.of(
                        Entry.of(
                            messages.text(who.locale(), "email.mailboxes.title"),
                            "/desk/admin/mailboxes",
                            "mail")))))
        .orElse(List.of());
  }
}
