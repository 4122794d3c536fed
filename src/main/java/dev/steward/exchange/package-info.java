/// The port to the exchange's own systems: what the desk asks about an account, and the few things
/// it asks to be done. Start at [dev.steward.exchange.Exchange].
///
/// The contract is `docs/api/exchange.yaml`; an exchange implements it once. Every answer is
/// [dev.steward.exchange.Heard]: told, or not known and why. Nothing is invented: a field of a
/// wrong type is left out and named among the doubts. Requests are signed
/// ([dev.steward.exchange.signing]), bounded in time, cached for at most a minute, and each look-up
/// is audited with its reason and its ticket and counts against the budget of who asks.
///
/// No call shortens a lock: there is none.
///
/// Slices: `signing`, `asking` (the client), `viewing` (the panel on the ticket page). Owns
/// `exchange_*`.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "staff::*",
      "customer",
      "ticket",
      "ticket::*"
    })
@NullMarked
package dev.steward.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
