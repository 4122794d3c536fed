/// Who gets which ticket.
///
/// **Words.** A team that gives its tickets out has a *queue*: its tickets that nobody has, in the
/// order of priority and age. An agent *fits* a ticket when they are in the team, take work now,
/// have a free slot for its channel and have the skills it asks for. The promise of this module:
/// nothing waits while a fitting agent is free.
///
/// **Start at** `routing.deciding`, the pure rules, and `routing.dispatching`, which applies them
/// to the rows under locks. `routing.administering` has the pages.
///
/// Reads tickets through [dev.steward.ticket.assigning.Waiting], availability through
/// [dev.steward.staff.availability.Availability]; gives tickets through
/// [dev.steward.ticket.assigning.Assigning]. Owns `routing_*`.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "staff::*",
      "customer",
      "channel",
      "ticket",
      "ticket::*"
    })
@NullMarked
package dev.steward.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
