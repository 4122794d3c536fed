package dev.steward.ticket.solving;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(Permission.WORK_TICKETS)
class StatusController {
  private final Solving solving;

  StatusController(Solving solving) {
    this.solving = solving;
  }

  @PostMapping("/desk/tickets/{id}/status")
  Screen move(
      SignedIn by,
      @PathVariable long id,
      StatusForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Status status = Status.find(form.status()).orElseThrow(WebError.BAD_REQUEST::refusal);
    OptionalInt expected =
        form.version() == null ? OptionalInt.empty() : OptionalInt.of(form.version());
    solving.move(by, new TicketId(id), status, expected);
    Flash.of("ticket.flash.status." + status.code()).leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  /// @param version the version on the screen
  record StatusForm(String status, @Nullable Integer version) {}
}
