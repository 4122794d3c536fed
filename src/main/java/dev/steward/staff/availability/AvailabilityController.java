package dev.steward.staff.availability;

import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What an agent says about themselves, in a frame of the menu behind their name.
@Controller
@Requires(Permission.OWN_PROFILE)
@RequestMapping("/desk/availability")
class AvailabilityController {
  private static final int LONGEST_MINUTES = 24 * 60;

  private final Availability availability;
  private final Presence presence;
  private final InstantSource clock;

  AvailabilityController(Availability availability, Presence presence, InstantSource clock) {
    this.availability = availability;
    this.presence = presence;
    this.clock = clock;
  }

  @GetMapping
  Screen show(SignedIn who) {
    presence.seen(who.agentId());
    presence.keep();
    return page(who);
  }

  /// @param minutes after which an absence ends by itself; 0 for never
  @PostMapping
  Screen choose(
      SignedIn who,
      @RequestParam(defaultValue = "") String readiness,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "0") int minutes) {
    Readiness chosen = Readiness.find(readiness).orElseThrow(WebError.BAD_REQUEST::refusal);
    int lasting = Math.clamp(minutes, 0, LONGEST_MINUTES);
    Optional<Instant> until =
        lasting == 0
            ? Optional.empty()
            : Optional.of(clock.instant().plus(Duration.ofMinutes(lasting)));
    presence.seen(who.agentId());
    presence.keep();
    availability.choose(who.agentId(), chosen, reason, until, who.actor());
    return page(who);
  }

  /// A sign of life of a page in the background, whose stream is closed.
  @PostMapping("/presence")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void here(SignedIn who) {
    presence.seen(who.agentId());
  }

  private Screen page(SignedIn who) {
    AgentAvailability now = availability.of(who.agentId());
    return Screen.of(
        "staff/availability/mine", new AvailabilityPage(now, availability.chosen(who.agentId())));
  }
}
