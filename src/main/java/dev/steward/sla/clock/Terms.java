package dev.steward.sla.clock;

import dev.steward.sla.calendar.CalendarId;
import dev.steward.ticket.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// What is promised to a ticket in one situation.
///
/// @param policy number of the policy that promises it
/// @param calendar by which time counts
/// @param times open time for each target; a target that is missing is not promised
/// @param pausing statuses in which the clocks stand still, besides solved and closed
/// @param warnAt after which part of the time to warn, in percent
public record Terms(
    long policy,
    CalendarId calendar,
    Map<Target, Duration> times,
    Set<Status> pausing,
    int warnAt) {
  public Terms {
    times = Map.copyOf(times);
    pausing = Set.copyOf(pausing);
  }
}
