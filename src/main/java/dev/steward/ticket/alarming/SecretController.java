package dev.steward.ticket.alarming;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(Permission.WORK_TICKETS)
class SecretController {
  private final SecretAlarm alarm;

  SecretController(SecretAlarm alarm) {
    this.alarm = alarm;
  }

  @PostMapping("/desk/tickets/{id}/secrets/settlement")
  Screen settle(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    alarm.settle(by, new TicketId(id));
    Flash.of("secret.flash.settled").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }
}
