/// How it was: a rating for each solution, by the customer whose request it was.
///
/// **Start at** `rating`: when a ticket is solved, its requester is asked by mail and on their own
/// page; the answer is one to five with a few words, or "not solved", which takes the request up
/// again. Each solution is rated at most once. A link only opens a page; what counts is a button,
/// so that robots which open links do not vote. A bad rating becomes a follow-up for leads
/// (`showing`).
///
/// Follows the event log of tickets. Owns `rating*`.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "staff::guard",
      "customer",
      "channel",
      "ticket",
      "ticket::*",
      "helpcenter",
      "helpcenter::*",
      "portal",
      "portal::*"
    })
@NullMarked
package dev.steward.satisfaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
