package dev.steward.channel;

import java.util.List;

/// One attempt at a delivery.
///
/// @param attempt 1 for the first
public record Outgoing(
    long delivery,
    InboxId inbox,
    byte[] raw,
    String externalId,
    String envelopeFrom,
    List<String> envelopeTo,
    int attempt) {}
