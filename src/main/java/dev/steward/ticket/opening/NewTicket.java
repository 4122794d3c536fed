package dev.steward.ticket.opening;

import dev.steward.customer.Identity;
import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.attaching.UploadToken;
import java.util.List;
import java.util.Optional;

/// A ticket to be opened for somebody.
///
/// @param requester whose matter it is, and how they are answered
/// @param byRequester whether the requester wrote the first message; otherwise whoever opens the
///   ticket writes it to them
/// @param html first message, or empty where `text` is given
public record NewTicket(
    Identity requester,
    boolean byRequester,
    String subject,
    String html,
    String text,
    List<UploadToken> uploads,
    Priority priority,
    Optional<Status> status,
    Optional<AgentId> assignee,
    Optional<TeamId> team,
    List<String> tags,
    Optional<String> requestType,
    Optional<String> externalId) {}
