package dev.steward.ticket.assigning;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.AgentId;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.ticket.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(Permission.WORK_TICKETS)
class AssignmentController {
  private final Assigning assigning;

  AssignmentController(Assigning assigning) {
    this.assigning = assigning;
  }

  @PostMapping("/desk/tickets/{id}/assignment")
  Screen assign(
      SignedIn by,
      @PathVariable long id,
      AssignmentForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    assigning.assign(
        by,
        new TicketId(id),
        Optional.ofNullable(form.agent()).map(AgentId::new),
        Optional.ofNullable(form.team()).map(TeamId::new),
        form.expected());
    Flash.of("ticket.flash.assigned").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  /// Takes the ticket oneself.
  @PostMapping("/desk/tickets/{id}/assignment/mine")
  Screen take(SignedIn by, @PathVariable long id, AssignmentForm form) {
    assigning.take(by, new TicketId(id), form.expected());
    return Screen.redirect("/desk/tickets/" + id);
  }

  /// @param version the version on the screen
  record AssignmentForm(@Nullable Long agent, @Nullable Long team, @Nullable Integer version) {
    OptionalInt expected() {
      return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }
  }
}
