package dev.steward.ticket.replying;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.drafting.Drafts;
import dev.steward.ticket.listing.Playing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/tickets/{id}/scheduled-replies")
class ScheduledReplyController {
  private final Scheduling scheduling;
  private final RefusedReply refused;
  private final Playing playing;
  private final InstantSource clock;

  ScheduledReplyController(
      Scheduling scheduling, RefusedReply refused, Playing playing, InstantSource clock) {
    this.scheduling = scheduling;
    this.playing = playing;
    this.refused = refused;
    this.clock = clock;
  }

  @PostMapping
  Screen schedule(
      SignedIn by,
      @PathVariable long id,
      ReplyForm form,
      @RequestParam(defaultValue = "") String preset,
      @RequestParam(defaultValue = "") String at,
      @CookieValue(name = Playing.COOKIE, defaultValue = "") String plays,
      HttpServletRequest request,
      HttpServletResponse response) {
    var ticket = new TicketId(id);
    try {
      Instant dueAt = dueAt(by, preset, at);
      scheduling.schedule(by, ticket, form.reply(), form.addressing(), dueAt);
      Flash.of("scheduled.flash").leave(request, response);
    } catch (Refusal refusal) {
      return refused.keep(by, ticket, Drafts.Kind.REPLY, form, refusal);
    }
    return Screen.redirect(playing.onward(by, ticket, plays));
  }

  @PostMapping("/{scheduled}/cancellation")
  Screen cancel(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long scheduled,
      HttpServletRequest request,
      HttpServletResponse response) {
    scheduling.cancel(by, new TicketId(id), scheduled);
    Flash.of("scheduled.flash.cancelled").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  /// @param at local date and time as browsers write it, in the agent's zone
  private Instant dueAt(SignedIn by, String preset, String at) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), by.zone());
    try {
      LocalDateTime chosen =
          SendTime.find(preset)
              .map(time -> time.after(now))
              .orElseGet(() -> LocalDateTime.parse(at));
      return chosen.atZone(by.zone()).toInstant();
    } catch (DateTimeException unreadable) {
      throw new Refusal(TicketError.BAD_TIME, unreadable);
    }
  }
}
