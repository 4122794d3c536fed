package dev.steward.staff.availability;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// Working hours of one day of the week, in the agent's zone.
///
/// @param ends exclusive; at or before `starts` it lies on the day after
public record Shift(DayOfWeek day, LocalTime starts, LocalTime ends) {

  /// Whether the moment lies within.
  boolean covers(ZonedDateTime moment) {
    LocalTime time = moment.toLocalTime();
    boolean today = moment.getDayOfWeek() == day;
    boolean overnight = !ends.isAfter(starts);
    if (!overnight) {
      return today && !time.isBefore(starts) && time.isBefore(ends);
    }
    boolean morningAfter = moment.getDayOfWeek() == day.plus(1) && time.isBefore(ends);
    return today && !time.isBefore(starts) || morningAfter;
  }
}
