package dev.steward.channel;

/// Identifies an [Inbox].
public record InboxId(long value) {}
