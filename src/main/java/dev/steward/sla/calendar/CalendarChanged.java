package dev.steward.sla.calendar;

import dev.steward.audit.Actor;

/// A calendar has other hours now. Published inside the transaction of the edit.
public record CalendarChanged(CalendarId calendar, Actor by) {}
