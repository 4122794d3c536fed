package dev.steward.channel;

import java.time.Duration;
import java.util.Optional;

/// How an attempt ended. `detail` is what the far side said, kept short, for the agent to read.
public sealed interface SendOutcome {
  /// What the far side said, or what happened.
  String detail();

  /// The far side took responsibility.
  record Sent(String detail) implements SendOutcome {}

  /// Not now; try again with the same bytes, not before `after` where the far side said so.
  record Retry(String detail, Optional<Duration> after) implements SendOutcome {}

  /// The way out itself does not work: nobody answers, or the server refuses to talk to us. Says
  /// nothing about this message, so everything else of the inbox waits as well.
  record Unreachable(String detail) implements SendOutcome {}

  /// Refused for good.
  record Failed(String code, String detail) implements SendOutcome {}

  /// It may have arrived: the connection was lost after the last byte and before the answer.
  record Unknown(String detail) implements SendOutcome {}

  /// Never attempted: a rule of the channel forbids it.
  record Blocked(String code, String detail) implements SendOutcome {}
}
