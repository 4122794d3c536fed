package dev.steward.ticket.snoozing;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
class SnoozeController {
  private final Snoozing snoozing;
  private final Tickets tickets;
  private final InstantSource clock;

  SnoozeController(Snoozing snoozing, Tickets tickets, InstantSource clock) {
    this.snoozing = snoozing;
    this.tickets = tickets;
    this.clock = clock;
  }

  @GetMapping("/desk/tickets/{id}/snooze")
  Screen choose(SignedIn by, @PathVariable long id) {
    return Screen.of("ticket/snoozing/choose", page(by, id, true, Optional.empty()));
  }

  /// @param preset one of the presets, or empty for the time given
  /// @param until in the agent's zone
  @PostMapping("/desk/tickets/{id}/snooze")
  Screen snooze(
      SignedIn by,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String preset,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "false") boolean reply,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      Instant at = time(by, preset, until).orElseThrow(() -> new Refusal(SnoozeError.PAST));
      snoozing.snooze(by, new TicketId(id), at, reply);
    } catch (Refusal refusal) {
      if (refusal.code() == TicketError.NOT_FOUND) {
        throw refusal;
      }
      return Screen.refused("ticket/snoozing/choose", page(by, id, reply, Optional.of(refusal)));
    }
    Flash.of("snooze.flash").undoneBy("/desk/tickets/" + id + "/wake").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/desk/tickets/{id}/wake")
  Screen wake(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    snoozing.wake(by, new TicketId(id));
    Flash.of("snooze.flash.woken").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  private Optional<Instant> time(SignedIn by, String preset, String until) {
    Optional<Preset> chosen =
        Arrays.stream(Preset.values()).filter(p -> p.code().equals(preset)).findFirst();
    return chosen.isPresent()
        ? chosen.flatMap(p -> p.from(clock.instant(), by.zone()))
        : own(by, until);
  }

  private static Optional<Instant> own(SignedIn by, String until) {
    try {
      return Optional.of(LocalDateTime.parse(until).atZone(by.zone()).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private SnoozePage page(SignedIn by, long id, boolean untilReply, Optional<Refusal> problem) {
    Instant now = clock.instant();
    List<SnoozePage.Choice> choices =
        Arrays.stream(Preset.values())
            .flatMap(p -> p.from(now, by.zone()).map(at -> new SnoozePage.Choice(p, at)).stream())
            .toList();
    String own =
        now.plus(Duration.ofDays(2))
            .atZone(by.zone())
            .toLocalDate()
            .atTime(9, 0)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();
    return new SnoozePage(
        tickets.visibleTo(by).require(new TicketId(id)),
        choices,
        by.zone().getId(),
        own,
        untilReply,
        problem);
  }
}
