package dev.steward.officialchannel.checking;

import java.time.Instant;
import java.util.Optional;

/// What the desk says of a check code.
///
/// @param sent what it sent under this code; empty where it sent nothing
public record CodeAnswer(String asked, Optional<Sent> sent) {
  /// A message of ours.
  ///
  /// @param recipient as far as its recipient knows it again
  public record Sent(String from, String recipient, String subject, Instant at) {}
}
