package dev.steward.ticket.merging;

import dev.steward.customer.IdentityId;
import dev.steward.ticket.TicketId;
import java.util.Set;

/// What somebody wants merged.
///
/// @param sources at most [Merging#MOST], in any order
/// @param alsoTakePart people of a source who are to get the target's replies from now on; nobody
///   else of another customer does
/// @param confirmed whether it was seen that the tickets are of different customers
/// @param notice what to tell the target's participants; blank tells nobody anything
public record Merge(
    TicketId target,
    Set<TicketId> sources,
    Set<IdentityId> alsoTakePart,
    boolean confirmed,
    String notice) {}
