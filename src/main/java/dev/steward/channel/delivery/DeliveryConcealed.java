package dev.steward.channel.delivery;

import dev.steward.platform.blob.BlobKey;

/// Published inside the transaction that gives a delivery other bytes: whoever kept the old ones
/// keeps these instead.
public record DeliveryConcealed(long delivery, BlobKey bytes) {}
