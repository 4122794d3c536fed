package dev.steward.macro.approving;

import dev.steward.macro.MacroId;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.LocalPath;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ApprovalController {
  private static final String LIST = "/desk/approvals";

  private final Approvals approvals;
  private final WaitingRequests requests;

  ApprovalController(Approvals approvals, WaitingRequests requests) {
    this.approvals = approvals;
    this.requests = requests;
  }

  @Requires(Permission.APPROVE_MACROS)
  @GetMapping(LIST)
  Screen list(SignedIn by) {
    return Screen.of("macro/approving/list", new ApprovalsPage(requests.all(by)));
  }

  @Requires(Permission.WORK_TICKETS)
  @PostMapping("/desk/tickets/{id}/macros/{macro}/request")
  Screen ask(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long macro,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    approvals.ask(by, new TicketId(id), new MacroId(macro), reason);
    Flash.of("macro.flash.asked").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  @Requires({Permission.WORK_TICKETS, Permission.APPROVE_MACROS})
  @PostMapping(LIST + "/{id}/approval")
  Screen approve(
      SignedIn by,
      @PathVariable long id,
      @RequestParam(defaultValue = LIST) String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean done = approvals.approve(by, id);
    Flash.of(done ? "macro.flash.approved" : "macro.flash.outdated").leave(request, response);
    return back(back);
  }

  @Requires({Permission.WORK_TICKETS, Permission.APPROVE_MACROS})
  @PostMapping(LIST + "/{id}/refusal")
  Screen decline(
      SignedIn by,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = LIST) String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    approvals.decline(by, id, answer);
    Flash.of("macro.flash.declined").leave(request, response);
    return back(back);
  }

  @Requires(Permission.WORK_TICKETS)
  @PostMapping(LIST + "/{id}/withdrawal")
  Screen withdraw(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    TicketId ticket = approvals.withdraw(by, id);
    Flash.of("macro.flash.withdrawn").leave(request, response);
    return Screen.redirect("/desk/tickets/" + ticket.value());
  }

  private static Screen back(String path) {
    return Screen.redirect(LocalPath.isLocal(path) ? path : LIST);
  }
}
