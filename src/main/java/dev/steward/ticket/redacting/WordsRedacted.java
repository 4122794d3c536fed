package dev.steward.ticket.redacting;

import dev.steward.platform.html.Secret;
import dev.steward.ticket.TicketId;
import java.util.Set;

/// Published inside the transaction of a redaction: whoever keeps copies of what was said in these
/// tickets takes the words out of them, in this transaction.
public record WordsRedacted(Secret secret, Set<TicketId> tickets) {}
