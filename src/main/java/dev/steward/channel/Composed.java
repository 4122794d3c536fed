package dev.steward.channel;

import java.util.List;

/// A message in its final form.
///
/// @param externalId the id the far side will know it by (for e-mail the Message-ID without
///   brackets)
/// @param envelopeFrom who gets reports; empty for the null sender
public record Composed(
    byte[] raw, String externalId, String envelopeFrom, List<String> envelopeTo) {}
