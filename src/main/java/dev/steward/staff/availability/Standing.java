package dev.steward.staff.availability;

import dev.steward.staff.AgentId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// All there is to know about an agent before saying how they stand.
///
/// @param chosen what they said, where they said anything
/// @param seen last sign of life of an open page
record Standing(
    AgentId agent,
    ZoneId zone,
    boolean disabled,
    Optional<Readiness> chosen,
    String reason,
    Optional<Instant> until,
    Optional<Instant> seen,
    List<Shift> shifts) {

  /// How they stand at this moment.
  AgentAvailability at(Instant now) {
    boolean here = seen.filter(at -> at.plus(Presence.GRACE).isAfter(now)).isPresent();
    Readiness wanted = wanted(now);
    if (disabled) {
      return offline("disabled");
    } else if (wanted == Readiness.OFFLINE) {
      return new AgentAvailability(agent, wanted, reason, until);
    } else if (!here) {
      return offline("not-here");
    } else if (wanted == Readiness.AWAY) {
      return new AgentAvailability(agent, wanted, reason, until);
    } else if (!onShift(now)) {
      return offline("off-shift");
    } else {
      return new AgentAvailability(agent, Readiness.ONLINE, "", Optional.empty());
    }
  }

  Readiness wanted(Instant now) {
    boolean stillChosen = until.map(end -> end.isAfter(now)).orElse(true);
    return stillChosen ? chosen.orElse(Readiness.ONLINE) : Readiness.ONLINE;
  }

  private boolean onShift(Instant now) {
    return shifts.isEmpty() || shifts.stream().anyMatch(shift -> shift.covers(now.atZone(zone)));
  }

  private AgentAvailability offline(String why) {
    return new AgentAvailability(agent, Readiness.OFFLINE, why, Optional.empty());
  }
}
