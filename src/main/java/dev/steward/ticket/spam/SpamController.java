package dev.steward.ticket.spam;

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
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.BLOCK_SENDERS)
class SpamController {
  private final Spam spam;

  SpamController(Spam spam) {
    this.spam = spam;
  }

  @PostMapping("/desk/tickets/{id}/spam")
  Screen mark(
      SignedIn by,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean block,
      HttpServletRequest request,
      HttpServletResponse response) {
    int marked = spam.mark(by, new TicketId(id), block);
    Flash.of("spam.flash.marked", String.valueOf(marked))
        .undoneBy("/desk/tickets/" + id + "/spam/removal")
        .leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/desk/tickets/{id}/spam/removal")
  Screen clear(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    spam.clear(by, new TicketId(id));
    Flash.of("spam.flash.cleared").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }
}
