package dev.steward.channel.delivery;

import java.time.Instant;
import java.util.Optional;

/// One message on its way to one address, as an agent sees it beside the message.
///
/// @param code the far side's code, such as `550` or `5.1.1`
/// @param detail the far side's words
public record Delivery(
    long id,
    Optional<Long> message,
    String recipient,
    DeliveryState state,
    Instant queuedAt,
    Instant dueAt,
    int attempts,
    Optional<Instant> finishedAt,
    Optional<String> code,
    Optional<String> detail) {}
