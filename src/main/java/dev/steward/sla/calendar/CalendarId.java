package dev.steward.sla.calendar;

/// The number of a calendar.
public record CalendarId(long value) {}
