package dev.steward.channel;

import java.util.Optional;

/// A port: a line that stands under what the desk sends, below everything that people wrote.
@FunctionalInterface
public interface FootLine {
  /// The line, in the language of the message; empty for none.
  ///
  /// @param delivery the number the delivery has
  Optional<String> of(OutboundMessage message, long delivery);
}
