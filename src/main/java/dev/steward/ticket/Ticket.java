package dev.steward.ticket;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboxId;
import dev.steward.customer.CustomerId;
import dev.steward.customer.IdentityId;
import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One matter of one customer, without its conversation.
///
/// @param identity how the requester reached us, and is answered
/// @param flags fixed words that ask for care: `forged`, `not-a-participant`, `automatic`, ...
///   (message key `flag.<word>`)
/// @param follows the ticket this one continues or claims to continue
/// @param version changes with every change; an act based on an older one is refused
/// @param waitingSince since when the customer has been waiting for our answer
public record Ticket(
    TicketId id,
    String subject,
    CustomerId customer,
    IdentityId identity,
    ChannelName channel,
    Optional<InboxId> inbox,
    Status status,
    Optional<AgentId> assignee,
    Optional<TeamId> team,
    Priority priority,
    Optional<String> requestType,
    Optional<String> language,
    List<String> tags,
    List<String> flags,
    Optional<String> externalId,
    Optional<TicketId> follows,
    int version,
    String preview,
    Optional<Instant> waitingSince,
    Instant createdAt,
    Instant updatedAt) {}
