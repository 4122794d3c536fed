package dev.steward.sla.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A calendar as somebody made it, in its newest version.
///
/// @param version counts up with every edit; an edit based on an older one is refused
/// @param own the hours of its own place
/// @param includes other calendars whose hours count as well
/// @param included the hours of those
public record KeptCalendar(
    CalendarId id,
    String name,
    int version,
    Instant since,
    Hours own,
    List<CalendarId> includes,
    List<Hours> included) {

  /// What it comes to.
  public Calendar calendar() {
    var all = new ArrayList<Hours>();
    all.add(own);
    all.addAll(included);
    return new Calendar(all);
  }

  /// Whether that other calendar counts as well.
  public boolean includes(CalendarId other) {
    return includes.contains(other);
  }
}
