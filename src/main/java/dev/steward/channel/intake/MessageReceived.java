package dev.steward.channel.intake;

import dev.steward.channel.InboundMessage;
import dev.steward.platform.blob.BlobKey;
import java.time.Instant;

/// One message that came in; published in [MessagesReceived].
///
/// @param quarantine call to have the intake shown to a person instead of becoming a message; the
///   listener then writes nothing
/// @param secrets what the shield took out of it; the raw bytes hold it still
public record MessageReceived(
    long intake,
    BlobKey raw,
    InboundMessage message,
    Instant receivedAt,
    Quarantine quarantine,
    Secrets secrets) {

  /// A message without secrets.
  public MessageReceived(
      long intake, BlobKey raw, InboundMessage message, Instant receivedAt, Quarantine quarantine) {
    this(intake, raw, message, receivedAt, quarantine, Secrets.NONE);
  }

  /// A way for the desk to refuse a message.
  public interface Quarantine {
    /// Given with a message that a person let in: nobody refuses it again.
    Quarantine DECIDED = _ -> {};

    /// Keeps the message out of every ticket until a person decides.
    ///
    /// @param reason a fixed word with a message key `intake.reason.<reason>`
    void because(String reason);
  }
}
