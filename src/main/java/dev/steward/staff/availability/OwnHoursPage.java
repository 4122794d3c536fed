package dev.steward.staff.availability;

import java.time.ZoneId;
import java.util.List;

/// An agent's hours of work.
///
/// @param zone whose clock they follow
public record OwnHoursPage(List<Shift> shifts, ZoneId zone) {}
