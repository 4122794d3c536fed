package dev.steward.ticket.splitting;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Choosing what to split off.
public record SplitPage(
    Ticket ticket,
    List<Entry> entries,
    Set<Long> chosen,
    String subject,
    Optional<Refusal> problem) {}
