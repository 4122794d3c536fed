package dev.steward.channel.delivery;

import dev.steward.channel.ChannelName;
import java.time.Instant;

/// An address we have stopped writing to.
///
/// @param reason `bounces` or `complaint`
public record Suppression(ChannelName channel, String address, String reason, Instant since) {}
