package dev.steward.sla.policy;

import dev.steward.sla.SlaError;
import dev.steward.sla.calendar.CalendarId;
import dev.steward.sla.clock.Target;
import dev.steward.sla.clock.Terms;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.condition.Conditions;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// A promise to the tickets for which its conditions hold.
///
/// @param id the same through all edits
/// @param when which tickets
/// @param calendar by which time counts
/// @param times open time by priority and target; what is missing is not promised
/// @param pausing statuses in which the clocks stand still: pending, on hold or both
/// @param warnAt after which part of the time to warn, in percent
public record Policy(
    long id,
    String name,
    Conditions when,
    CalendarId calendar,
    Map<Priority, Map<Target, Duration>> times,
    Set<Status> pausing,
    int warnAt) {
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Set<Status> CAN_PAUSE = Set.of(Status.PENDING, Status.HOLD);

  /// Refuses a promise of nothing and times of zero or more than a year.
  public Policy {
    var copied = new EnumMap<Priority, Map<Target, Duration>>(Priority.class);
    times.forEach((priority, targets) -> copied.put(priority, Map.copyOf(targets)));
    times = Map.copyOf(copied);
    pausing = Set.copyOf(pausing);
    if (times.values().stream().allMatch(Map::isEmpty)) {
      throw SlaError.NO_TARGETS.refusal();
    }
    times.values().stream().flatMap(targets -> targets.values().stream()).forEach(Policy::check);
    if (!CAN_PAUSE.containsAll(pausing) || warnAt < 1 || warnAt > 99) {
      throw SlaError.BAD_TARGET.refusal(warnAt + " %");
    }
  }

  private static void check(Duration time) {
    if (time.isZero() || time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw SlaError.BAD_TARGET.refusal(TimeSpan.text(time));
    }
  }

  /// What it promises at a priority.
  public Terms terms(Priority priority) {
    return new Terms(id, calendar, times.getOrDefault(priority, Map.of()), pausing, warnAt);
  }
}
