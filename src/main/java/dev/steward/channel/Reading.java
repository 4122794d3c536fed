package dev.steward.channel;

import dev.steward.channel.delivery.DeliveryReport;

/// What a raw input turned out to be.
public sealed interface Reading {
  /// Something a person (or a program writing like one) said.
  record Message(InboundMessage message) implements Reading {}

  /// A report about something we sent.
  record Report(DeliveryReport report) implements Reading {}

  /// Understood and deliberately not a message: our own mail looped back, a delivery status without
  /// relevance.
  ///
  /// @param reason a fixed word such as `own-loop`; shown in the intake log
  record Ignored(String reason) implements Reading {}

  /// For a person to look at: could not be understood, or must not be believed.
  ///
  /// @param reason a fixed word such as `no-sender`; has a message key `intake.reason.<reason>`
  /// @param sender for the list, as far as known
  /// @param subject for the list, as far as known
  record Unreadable(String reason, String sender, String subject) implements Reading {}
}
