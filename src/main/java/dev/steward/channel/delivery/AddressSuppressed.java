package dev.steward.channel.delivery;

import dev.steward.channel.ChannelName;

/// Published once, inside the transaction, when an address has bounced so often, or its owner has
/// complained so that the desk stops writing to it by itself.
///
/// @param reason `bounces` or `complaint`
public record AddressSuppressed(
    ChannelName channel, String address, String reason, long delivery, long conversation) {}
