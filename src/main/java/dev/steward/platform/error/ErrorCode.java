package dev.steward.platform.error;

/// The name of one way to be refused. Implemented by one enum per module; a code is never used
/// again for something else.
public interface ErrorCode {

  /// The stable name, `module.reason` in lower case with dashes, as in `ticket.changed-meanwhile`.
  /// The message key is `error.` followed by it.
  String code();

  /// Who can do something about it.
  Kind kind();

  /// Who can do something about an error, and so what happens next.
  enum Kind {
    /// The person asking: told what to change, answered 4xx, never retried by itself.
    USER,
    /// A provider or the network: retried with back-off, then parked where people see it.
    EXTERNAL,
    /// A limit, a quota or a full disk: slowed down, answered 429 or 503.
    RESOURCE,
    /// A mistake of ours: answered 500 with a reference number.
    INTERNAL
  }
}
