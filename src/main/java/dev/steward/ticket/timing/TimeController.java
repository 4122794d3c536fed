package dev.steward.ticket.timing;

import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/tickets/{id}/time")
class TimeController {
  private final TimeSpent time;

  TimeController(TimeSpent time) {
    this.time = time;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void count(SignedIn by, @PathVariable long id, @RequestParam int seconds) {
    time.count(by, new TicketId(id), seconds);
  }

  @PostMapping("/correction")
  Screen correct(
      SignedIn by, @PathVariable long id, @RequestParam(defaultValue = "0") int minutes) {
    time.correct(by, new TicketId(id), minutes);
    return Screen.redirect("/desk/tickets/" + id);
  }
}
