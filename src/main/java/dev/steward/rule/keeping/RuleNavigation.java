package dev.steward.rule.keeping;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.rule.Rules;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the rules, with a count when some were paused and somebody should look.
@Component
@Order(910)
class RuleNavigation implements Navigation {
  private final Rules rules;
  private final Messages messages;

  RuleNavigation(Rules rules, Messages messages) {
    this.rules = rules;
    this.messages = messages;
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request)
        .filter(who -> who.may(Permission.MANAGE_RULES))
        .map(this::sections)
        .orElse(List.of());
  }

  private List<Section> sections(SignedIn who) {
    int paused = rules.paused();
    String label = messages.text(who.locale(), "rule.title");
    var count = paused == 0 ? OptionalLong.empty() : OptionalLong.of(paused);
    return List.of(
        new Section(
            messages.text(who.locale(), "staff.admin"),
            List.of(new Entry(label, RuleController.LIST, "workflow", count))));
  }
}
