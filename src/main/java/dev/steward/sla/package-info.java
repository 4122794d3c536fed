/// What the desk promised, and by when: calendars of opening hours, policies with their targets,
/// and the clocks of every ticket.
///
/// **Words.** A *calendar* says when the desk is open. A *policy* names tickets by conditions and
/// promises *targets* by priority: first reply, next reply, resolution, each in open time. A
/// *clock* is one promise to one ticket. It runs, stands still while it is not our turn, is kept,
/// or is broken: a *breach*, which is a fact computed from instants, never from when somebody
/// looked.
///
/// **Start at** [dev.steward.sla.calendar.Calendar] (open time), `sla.policy` (the ordered book of
/// promises), `sla.clock` (the pure rules: log in, clocks out) and `sla.keeping` (reads the event
/// log, keeps the rows, tells of breaches once). `sla.viewing` shows it.
///
/// Reads the events of tickets and writes `due_at` through [dev.steward.ticket.TicketStates];
/// publishes nothing but events in the log of the ticket. Owns `calendar`, `calendar_version` and
/// `sla_*`. Knows nothing about who works when: that is staff's and routing's matter.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "customer",
      "channel",
      "ticket",
      "ticket::*"
    })
@NullMarked
package dev.steward.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
