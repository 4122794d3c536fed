package dev.steward.ticket.condition;

import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Draws the rows of a condition editor again when a field or an operator was changed; any form
/// with such rows can be sent here. Reads nothing and changes nothing.
@Controller
@Requires(Permission.VIEW_TICKETS)
class ConditionController {
  private final Fields fields;

  ConditionController(Fields fields) {
    this.fields = fields;
  }

  @PostMapping("/desk/conditions")
  Screen renew(HttpServletRequest request) {
    Conditions conditions = ConditionForm.of(request.getParameterMap()).conditions();
    return Screen.of("ticket/condition/rows", ConditionEditor.of(fields, conditions));
  }
}
