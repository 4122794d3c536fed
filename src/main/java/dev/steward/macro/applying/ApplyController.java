package dev.steward.macro.applying;

import dev.steward.macro.Macro;
import dev.steward.macro.MacroId;
import dev.steward.macro.Macros;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.drafting.Drafts;
import dev.steward.ticket.templating.Filled;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/tickets/{id}/macros")
class ApplyController {
  private static final int MOST = 60;
  private static final String PREVIEW = "macro/applying/preview";

  private final Macros macros;
  private final Applying applying;
  private final Previews previews;
  private final Tickets tickets;
  private final Drafts drafts;

  ApplyController(
      Macros macros, Applying applying, Previews previews, Tickets tickets, Drafts drafts) {
    this.macros = macros;
    this.applying = applying;
    this.previews = previews;
    this.tickets = tickets;
    this.drafts = drafts;
  }

  /// The macros to choose from.
  @GetMapping
  Screen pick(SignedIn by, @PathVariable long id, @RequestParam(defaultValue = "") String q) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    return Screen.of(
        "macro/applying/pick",
        new PickerPage(ticket, macros.usable(by, q.strip(), MOST), q, macros::isGrave));
  }

  /// What one would do.
  @GetMapping("/{macro}")
  Screen preview(SignedIn by, @PathVariable long id, @PathVariable long macro) {
    Plan plan = applying.plan(by, new TicketId(id), new MacroId(macro));
    return Screen.of(PREVIEW, previews.of(plan, by, Optional.empty()));
  }

  /// Uses it. A browser with scripts puts the text into its composer by itself.
  @PostMapping("/{macro}")
  Screen apply(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long macro,
      @RequestParam Optional<Integer> version,
      @RequestParam(defaultValue = "false") boolean scripted,
      HttpServletRequest request,
      HttpServletResponse response) {
    var ticket = new TicketId(id);
    Plan plan = applying.plan(by, ticket, new MacroId(macro));
    Applying.Used used;
    try {
      used = applying.apply(by, ticket, plan.macro().id(), expected(version));
    } catch (Refusal refused) {
      return Screen.refused(PREVIEW, previews.of(plan, by, Optional.of(refused)));
    }
    if (!scripted) {
      plan.text().ifPresent(text -> intoDraft(by, ticket, text));
    }
    leave(plan.macro(), used, id, request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  /// Takes a use back.
  @PostMapping("/uses/{use}/undo")
  Screen undo(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long use,
      HttpServletRequest request,
      HttpServletResponse response) {
    applying.undo(by, new TicketId(id), use);
    Flash.of("macro.flash.undone").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  private void intoDraft(SignedIn by, TicketId ticket, Filled text) {
    String before = drafts.find(ticket, by.agentId(), Drafts.Kind.REPLY).orElse("");
    drafts.save(ticket, by.agentId(), Drafts.Kind.REPLY, before + text.text());
  }

  private static void leave(
      Macro macro,
      Applying.Used used,
      long ticket,
      HttpServletRequest request,
      HttpServletResponse response) {
    Flash flash = Flash.of("macro.flash.applied", macro.name());
    if (used.undo().isPresent()) {
      flash =
          flash.undoneBy(
              "/desk/tickets/%d/macros/uses/%d/undo".formatted(ticket, used.undo().getAsLong()));
    }
    flash.leave(request, response);
  }

  private static OptionalInt expected(Optional<Integer> version) {
    return version.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
