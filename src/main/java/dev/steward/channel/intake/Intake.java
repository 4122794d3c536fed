package dev.steward.channel.intake;

import dev.steward.platform.blob.BlobKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One raw input and what became of it.
///
/// @param reason a fixed word with a message key `intake.reason.<reason>`, for what did not become
///   a message
public record Intake(
    long id,
    String channel,
    Optional<Long> inbox,
    String via,
    Map<String, String> envelope,
    List<String> recipients,
    Instant receivedAt,
    BlobKey raw,
    long size,
    Accepted.Outcome outcome,
    Optional<String> reason,
    String sender,
    String subject) {}
