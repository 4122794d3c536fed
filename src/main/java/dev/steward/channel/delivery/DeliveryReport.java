package dev.steward.channel.delivery;

import java.util.List;
import java.util.Optional;

/// What the far side tells later about something we sent.
///
/// @param delivery the delivery a verified return address names; absent where nothing trustworthy
///   names one
/// @param externalId the id of our message as the report quotes it; proves nothing
public record DeliveryReport(
    Optional<Long> delivery, Optional<String> externalId, List<Recipient> recipients) {

  /// What became of one address.
  ///
  /// @param code such as `5.1.1`; empty where the report gives none
  /// @param reason a fixed word such as `userunknown`
  /// @param detail the far side's words, kept short
  public record Recipient(String address, Fate fate, String code, String reason, String detail) {}

  /// What the report says happened.
  public enum Fate {
    DELIVERED,
    /// Still being tried by the far side.
    DELAYED,
    /// Failed, but may work another day.
    SOFT_FAILURE,
    HARD_FAILURE,
    /// The recipient called it unwanted.
    COMPLAINT
  }
}
