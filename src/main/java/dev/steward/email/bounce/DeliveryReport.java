package dev.steward.email.bounce;

import java.util.List;
import java.util.Optional;

/// A report about a mail sent earlier. Immutable.
///
/// @param recipients at least one; those the report speaks about
/// @param envelopeId the ENVID we gave when sending (RFC 3461), decoded
/// @param originalMessageId the Message-ID of the mail it is about, without angle brackets; forged
///   as easily as anything else in a mail
public record DeliveryReport(
    List<Recipient> recipients, Optional<String> envelopeId, Optional<String> originalMessageId) {

  /// What became of one recipient.
  ///
  /// @param address empty where the report does not say
  /// @param status enhanced status code `x.y.z` (RFC 3463), or empty
  /// @param replyCode three digits of SMTP, or empty
  /// @param diagnostic what the other side said, one line, at most a thousand characters
  public record Recipient(
      String address,
      Fate fate,
      Reason reason,
      String status,
      String replyCode,
      String diagnostic) {}

  /// What follows for the address.
  public enum Fate {
    /// Do not send there again.
    HARD,
    /// Failed, and may work another time.
    SOFT,
    /// Not delivered yet; the other side goes on trying.
    DELAYED,
    /// Delivered, relayed or read.
    DELIVERED,
    /// The reader complained; send nothing that is not asked for.
    FEEDBACK,
    /// Delivered; the recipient is away.
    VACATION
  }
}
