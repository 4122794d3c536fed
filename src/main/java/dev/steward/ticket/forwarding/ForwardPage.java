package dev.steward.ticket.forwarding;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.viewing.Entry;
import java.util.List;
import java.util.Optional;

/// A forward being written.
///
/// @param said what goes along
public record ForwardPage(
    long ticket,
    Optional<Long> message,
    String to,
    String subject,
    String comment,
    List<Entry.Said> said,
    Optional<Refusal> refused) {}
