package dev.steward.channel.delivery;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboxId;
import dev.steward.channel.Outgoing;
import dev.steward.platform.blob.BlobKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One delivery that this process has taken for one attempt. Whatever it records counts only while
/// the row still says the same attempt.
///
/// @param personal a person's answer, in contrast to what the desk says by itself
/// @param probe it tries a way out that was down
record Claim(
    long id,
    int attempt,
    ChannelName channel,
    InboxId inbox,
    boolean personal,
    long conversation,
    Optional<Long> message,
    String recipient,
    String externalId,
    String envelopeFrom,
    List<String> envelopeTo,
    BlobKey blob,
    Instant triedFrom,
    int deferrals,
    int unknowns,
    boolean insisted,
    boolean probe) {

  Outgoing outgoing(byte[] raw) {
    return new Outgoing(id, inbox, raw, externalId, envelopeFrom, envelopeTo, attempt);
  }

  DeliveryChanged changed(DeliveryState state) {
    return new DeliveryChanged(id, conversation, message, state);
  }
}
