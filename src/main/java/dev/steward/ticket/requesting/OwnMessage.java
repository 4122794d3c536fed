package dev.steward.ticket.requesting;

import dev.steward.ticket.attaching.Attachment;
import java.time.Instant;
import java.util.List;

/// A message as its customer sees it.
///
/// @param own whether they wrote it themselves
/// @param author first name of the agent; empty for the desk itself and for oneself
public record OwnMessage(
    long id, boolean own, String author, String text, Instant at, List<Attachment> files) {}
