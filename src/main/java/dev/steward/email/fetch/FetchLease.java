package dev.steward.email.fetch;

import dev.steward.channel.InboxId;

/// The right to fetch one mailbox, held by one process.
///
/// @param fence grows with each new holder
record FetchLease(InboxId inbox, String holder, long fence) {}
