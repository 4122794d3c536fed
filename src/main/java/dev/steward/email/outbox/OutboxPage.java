package dev.steward.email.outbox;

import java.time.Instant;
import java.util.List;

/// The mails in the outbox, newest first.
public record OutboxPage(List<Row> mails) {

  /// One of them.
  public record Row(long delivery, String recipient, String subject, Instant at) {}
}
