package dev.steward.email.mailbox;

import java.time.Instant;
import java.util.Optional;

/// How fetching a mailbox fares.
///
/// @param since when it began to be so
/// @param succeededAt when the server last answered as it should
/// @param error what the last failure was, a few words
public record MailboxHealth(
    State state,
    Instant since,
    Optional<Instant> succeededAt,
    Optional<String> error,
    Optional<Instant> failedAt) {

  /// Well or not.
  public enum State {
    WORKING,
    FAILING
  }
}
