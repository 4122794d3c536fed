package dev.steward.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One raw input as a provider received it. The bytes are kept as they are.
///
/// @param dedupeKey the same for the same message however often, and by whichever way, it arrives;
///   unique within a channel
/// @param via the way it came: `smtp`, `lmtp`, `imap`, `import`, `web`, `api`
/// @param envelope what the transport told: `from`, `helo`, `peer`, ... ; empty where the transport
///   tells nothing
/// @param recipients envelope recipients; empty where the transport has none
public record RawInput(
    ChannelName channel,
    Optional<InboxId> inbox,
    String dedupeKey,
    String via,
    byte[] raw,
    Map<String, String> envelope,
    List<String> recipients,
    Instant receivedAt) {

  /// The envelope sender; empty string for the null sender, absent where the transport has none.
  public Optional<String> envelopeFrom() {
    return Optional.ofNullable(envelope.get("from"));
  }
}
