/// Articles at work in tickets: what is known already goes into the answer, and what was answered
/// becomes known.
///
/// Slices: `inserting` (find an article from the composer and put a link to it or its words into
/// the answer, in the customer's language) and `drafting` (make an article of a conversation,
/// without what is personal in it, for a person to finish).
///
/// Owns no table: articles are `helpcenter`'s, tickets `ticket`'s, and neither knows the other.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "audit",
      "staff",
      "customer",
      "ticket",
      "ticket::*",
      "helpcenter",
      "helpcenter::*",
      "search"
    })
@NullMarked
package dev.steward.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
