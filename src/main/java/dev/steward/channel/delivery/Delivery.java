package dev.steward.channel.delivery;

import java.time.Instant;
import java.util.Optional;

/// One message on its way to one address, as an agent sees it beside the message.
///
/// @param delayedAt since when people should know that it takes long: not out after four hours, or
///   the far side said so
/// @param code the far side's code, such as `550` or `5.1.1`, or a word of ours: `suppressed`,
///   `expired`, `unreadable`
/// @param detail the far side's words
public record Delivery(
    long id,
    Optional<Long> message,
    String recipient,
    DeliveryState state,
    Instant queuedAt,
    Instant dueAt,
    int attempts,
    Optional<Instant> delayedAt,
    Optional<Instant> finishedAt,
    Optional<String> code,
    Optional<String> detail) {}
