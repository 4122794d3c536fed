package dev.steward.email.outbox;

import dev.steward.platform.Demo;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The entry at the side of a demo's desk.
@Component
@Order(OutboxNavigation.AFTER_MAILBOXES)
class OutboxNavigation implements Navigation {
  static final int AFTER_MAILBOXES = 920;

  private final Messages messages;
  private final Demo demo;

  OutboxNavigation(Messages messages, Demo demo) {
    this.messages = messages;
    this.demo = demo;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> demo.on() && who.may(Permission.VIEW_OUTBOX))
        .map(who ->
            List.of(
                new Section(
                    "",
                    List.of(
                        Entry.of(
                            messages.text(who.locale(), "email.outbox.title"),
                            "/desk/outbox",
                            "send")))))
        .orElse(List.of());
  }
}
