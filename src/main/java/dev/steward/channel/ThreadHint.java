package dev.steward.channel;

/// A reason to believe that a message continues a conversation. Never a bare number.
public sealed interface ThreadHint {
  /// A reply address that we signed for one recipient of one conversation; the signature was
  /// verified.
  ///
  /// @param conversation as given to [OutboundMessage]
  /// @param recipient the identity the address was made for
  record ReplyAddress(long conversation, long recipient) implements ThreadHint {}

  /// The id of a message we issued; the signature in it was verified.
  record IssuedId(long delivery) implements ThreadHint {}

  /// The id of a message that someone else sent to us earlier; proves nothing by itself.
  record ReceivedId(String externalId) implements ThreadHint {}
}
