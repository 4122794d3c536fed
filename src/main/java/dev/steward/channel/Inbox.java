package dev.steward.channel;

import java.util.Optional;

/// An address of ours that customers write to. Providers keep their own settings beside it.
///
/// @param address for e-mail the bare support address, lower case
/// @param team where new tickets go, where set
public record Inbox(
    InboxId id, ChannelName channel, String name, String address, Optional<Long> team) {}
