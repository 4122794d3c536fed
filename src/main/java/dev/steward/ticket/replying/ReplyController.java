package dev.steward.ticket.replying;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.drafting.Drafts;
import dev.steward.ticket.drafting.SendChoices;
import dev.steward.ticket.listing.Playing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(Permission.WORK_TICKETS)
class ReplyController {
  private final Replying replying;
  private final SendChoices choices;
  private final Playing playing;
  private final RefusedReply refused;

  ReplyController(Replying replying, SendChoices choices, Playing playing, RefusedReply refused) {
    this.playing = playing;
    this.choices = choices;
    this.replying = replying;
    this.refused = refused;
  }

  @PostMapping("/desk/tickets/{id}/replies")
  Screen reply(
      SignedIn by,
      @PathVariable long id,
      ReplyForm form,
      @CookieValue(name = Playing.COOKIE, defaultValue = "") String plays,
      HttpServletRequest request,
      HttpServletResponse response) {
    var ticket = new TicketId(id);
    try {
      Reply reply = form.reply();
      Replying.Sent sent = replying.reply(by, ticket, reply, form.addressing(), form.word());
      reply.then().ifPresent(status -> choices.chose(by.agentId(), status));
      Flash.of("ticket.flash.replied")
          .undoneBy("/desk/tickets/%d/replies/%d/withdrawal".formatted(id, sent.message()))
          .leave(request, response);
    } catch (Refusal refusal) {
      return refused.keep(by, ticket, Drafts.Kind.REPLY, form, refusal);
    }
    return Screen.redirect(playing.onward(by, ticket, plays));
  }

  @PostMapping("/desk/tickets/{id}/notes")
  Screen note(
      SignedIn by,
      @PathVariable long id,
      ReplyForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var ticket = new TicketId(id);
    try {
      replying.note(by, ticket, form.reply(), form.word());
      Flash.of("ticket.flash.noted").leave(request, response);
    } catch (Refusal refusal) {
      return refused.keep(by, ticket, Drafts.Kind.NOTE, form, refusal);
    }
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/desk/tickets/{id}/replies/{message}/withdrawal")
  Screen withdraw(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long message,
      HttpServletRequest request,
      HttpServletResponse response) {
    replying.withdraw(by, new TicketId(id), message);
    Flash.of("ticket.flash.withdrawn").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }
}
