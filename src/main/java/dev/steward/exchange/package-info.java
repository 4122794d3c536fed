/// The port to the exchange's own systems: what the desk asks about an account, and the few things
/// it asks to be done.
///
/// The contract is `docs/api/exchange.yaml`; an exchange implements it once. Nothing here is the
/// truth about an account: what is shown was answered, or is said not to be known.
///
/// Owns `exchange_*`.
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
