/// The programming interface under `/api/v2`, in the shape of the Zendesk Support and Help Center
/// APIs, so that clients written for that work here.
///
/// Start at a controller of a slice: `ticket` (tickets, comments, requests), `user` (users and
/// groups), `upload`, `search`, `helpcenter`. What all of them share lies here: [Paging],
/// [ApiErrors], [Idempotency], [Names]. Authentication is done before a controller is reached, by
/// `staff.guard`: basic `email/token:TOKEN` or bearer. Every answer is a record named for its
/// resource; fields are in snake case, instants in ISO 8601 with `Z`, what we do not have is
/// `null`. Unknown fields of a request are ignored.
///
/// The description of it all is served at `/api/openapi.json` and compared with live answers by a
/// test.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "customer",
      "channel",
      "channel::*",
      "ticket",
      "ticket::*",
      "helpcenter",
      "helpcenter::*",
      "search"
    })
@NullMarked
package dev.steward.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
