/// The customer's own page: their requests, and nobody else's.
///
/// **Start at** `entering` (a code or link by mail, the session it ends in), `exchange` (signed
/// tokens by which the exchange's own site signs its users in) and `home` (the pages).
///
/// What a session shows is decided by the identities its customer has *proved*, and found through
/// [dev.steward.ticket.requesting.OwnTickets]; an address that somebody merely typed shows nothing.
///
/// Owns `portal_*`. Knows no agent.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "staff::guard",
      "customer",
      "channel",
      "channel::*",
      "ticket",
      "ticket::*",
      "sla",
      "sla::*",
      "helpcenter",
      "helpcenter::*",
      "form",
      "form::*"
    })
@NullMarked
package dev.steward.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
