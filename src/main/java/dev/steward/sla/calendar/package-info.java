/// Open time: when the desk works, in which zone, and on which days it does not.
///
/// Start at [Calendar], which answers "how much open time lies between" and "when is so much open
/// time over". It is a value without a database; [Calendars] keeps calendars with their history,
/// because a clock sums what it counted under each version in force.
///
/// The rules, each with its test: open intervals are half-open and built from wall times date by
/// date. A wall time in a gap moves forward by the gap; one that happens twice means the first. A
/// date that a zone skipped contributes nothing. 24:00 is a value, the end of the day. Time is what
/// passes in UTC, so a Sunday of 25 hours has 25 hours.
@NamedInterface("calendar")
@NullMarked
package dev.steward.sla.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
