package dev.steward.channel;

import java.io.IOException;
import java.io.InputStream;

/// A way in and out, implemented once by each provider.
///
/// `read` and `compose` are pure apart from settings lookups: no rows are written, so that they may
/// run again at any time.
public interface Channel {
  /// Which channel this is.
  ChannelName name();

  /// Understands one raw input. Never throws for what the input holds; what cannot be read is
  /// [Reading.Unreadable].
  Reading read(RawInput input);

  /// The exact bytes that will leave, made once when the delivery is queued.
  ///
  /// @param delivery the number the delivery will have, for ids such as [SignedIds#messageId]
  Composed compose(OutboundMessage message, long delivery);

  /// Sends the stored bytes. Everything the far side does is a [SendOutcome]; an exception is a bug
  /// of ours and counts as a retry.
  SendOutcome send(Outgoing outgoing);

  /// Opens a part of a raw input, decoded, by the path given in [InboundMessage.File#part].
  InputStream open(byte[] raw, String part) throws IOException;
}
