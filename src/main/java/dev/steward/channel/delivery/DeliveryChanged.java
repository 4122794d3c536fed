package dev.steward.channel.delivery;

import java.util.Optional;

/// Published inside the transaction that moves a delivery to another state.
///
/// @param conversation as given when it was queued
/// @param message as given when it was queued
public record DeliveryChanged(
    long delivery, long conversation, Optional<Long> message, DeliveryState state) {}
