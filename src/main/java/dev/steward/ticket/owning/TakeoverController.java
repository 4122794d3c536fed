package dev.steward.ticket.owning;

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
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/tickets/{id}/takeover")
class TakeoverController {
  private final TakingOver takingOver;

  TakeoverController(TakingOver takingOver) {
    this.takingOver = takingOver;
  }

  @PostMapping
  Screen ask(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    takingOver.ask(by, new TicketId(id));
    Flash.of("takeover.flash.asked").leave(request, response);
    return back(id);
  }

  @PostMapping("/{asked}/acceptance")
  Screen accept(SignedIn by, @PathVariable long id, @PathVariable long asked) {
    takingOver.answer(by, new TicketId(id), asked, true);
    return back(id);
  }

  @PostMapping("/{asked}/refusal")
  Screen decline(SignedIn by, @PathVariable long id, @PathVariable long asked) {
    takingOver.answer(by, new TicketId(id), asked, false);
    return back(id);
  }

  @PostMapping("/{asked}/taking")
  Screen take(SignedIn by, @PathVariable long id, @PathVariable long asked) {
    takingOver.take(by, new TicketId(id), asked);
    return back(id);
  }

  @PostMapping("/{asked}/withdrawal")
  Screen withdraw(SignedIn by, @PathVariable long id, @PathVariable long asked) {
    takingOver.withdraw(by, new TicketId(id), asked);
    return back(id);
  }

  private static Screen back(long id) {
    return Screen.redirect("/desk/tickets/" + id);
  }
}
