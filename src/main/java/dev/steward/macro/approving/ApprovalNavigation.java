package dev.steward.macro.approving;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Shows those who may decide that something waits for them; nothing while nothing does.
@Component
@Order(20)
class ApprovalNavigation implements Navigation {
  private final RequestRepository repository;
  private final Messages messages;

  ApprovalNavigation(RequestRepository repository, Messages messages) {
    this.repository = repository;
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.APPROVE_MACROS))
        .map(this::sections)
        .orElse(List.of());
  }

  private List<Section> sections(SignedIn who) {
    int waiting = repository.count(who.agentId());
    String label = messages.text(who.locale(), "macro.approvals");
    var entry = new Entry(label, "/desk/approvals", "shield-check", OptionalLong.of(waiting));
    return waiting == 0 ? List.of() : List.of(new Section("", List.of(entry)));
  }
}
