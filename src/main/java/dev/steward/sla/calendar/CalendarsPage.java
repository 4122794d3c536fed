package dev.steward.sla.calendar;

import dev.steward.platform.error.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All calendars, each with whether it is open now.
///
/// @param name what was typed for a new one
/// @param zone what was chosen for a new one
/// @param zones time zones to choose from
/// @param problem why the last act was refused
public record CalendarsPage(
    List<Line> calendars, String name, String zone, List<String> zones, Optional<Refusal> problem) {

  /// One calendar.
  ///
  /// @param turns when it closes next, or opens next where it is closed; empty if never
  public record Line(KeptCalendar calendar, boolean open, Optional<Instant> turns) {}
}
