package dev.steward.channel.delivery;

import dev.steward.channel.InboxId;
import java.time.Instant;

/// A way out that does not work at the moment: what an inbox has queued waits, in its order, and
/// one delivery at a time is tried until one gets through.
///
/// @param detail what happened at the last try
public record Outage(InboxId inbox, Instant since, Instant probeAt, String detail) {}
