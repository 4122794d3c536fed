package dev.steward.platform.egress;

/// What became of an [Errand].
public sealed interface Answer {

  /// The server answered, whatever it said. A redirect is an answer like any other.
  ///
  /// @param mediaType as the server claims, without parameters, lower case; empty where it claims
  ///   none
  /// @param body as sent, not decompressed
  record Given(int status, String mediaType, byte[] body) implements Answer {}

  /// Nothing was sent, since the address must not be asked.
  record Refused(Reason reason) implements Answer {}

  /// The server was asked or sought, and no whole answer came.
  record Failed(Reason reason) implements Answer {}

  /// Why there is no answer.
  enum Reason {
    /// Not HTTPS at its own port, not an address at all, or one in disguise.
    BAD_ADDRESS,
    /// It leads to a machine that is not on the public internet.
    PRIVATE_ADDRESS,
    /// Nobody knows the name.
    UNKNOWN_HOST,
    /// The answer is larger than asked for.
    TOO_LARGE,
    /// The answer did not come in time.
    TOO_SLOW,
    /// No connection, no trusted certificate, or not HTTP.
    UNREACHABLE
  }
}
