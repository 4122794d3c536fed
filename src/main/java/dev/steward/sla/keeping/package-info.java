/// Keeps the clocks: reads the event log, works them out again when anything they rest on changed,
/// and tells of warnings and breaches, once.
///
/// Start at [Keeping]. Everything follows from the log of the ticket and the books and calendars in
/// force when things happened ([Turns] puts them together), so working out again what is right
/// already changes nothing. [ClockFeed] follows the log a moment behind, so that taking in mail
/// does not wait for clocks; [Alarms] asks an index what is due; [Sweeps] go through all open
/// tickets after an edit, in small pieces with progress. Nothing here is held in memory.
///
/// A breach is a fact: its row keeps the instant at which the promise was broken, however late
/// somebody looked, and is written under the lock of the ticket, so that of many nodes one tells
/// it.
@NamedInterface("keeping")
@NullMarked
package dev.steward.sla.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
