package dev.steward.sla.calendar;

/// A port: who rests on calendars says so, that none is taken away beneath them.
@FunctionalInterface
public interface CalendarUse {

  /// Whether this calendar is needed.
  boolean needs(CalendarId calendar);
}
