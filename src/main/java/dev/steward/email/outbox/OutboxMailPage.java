package dev.steward.email.outbox;

import java.time.Instant;
import java.util.List;

/// One mail as its recipient sees it.
public record OutboxMailPage(
    long delivery,
    String from,
    String to,
    String subject,
    String text,
    List<String> files,
    Instant at) {

  /// Where the mail is.
  public String path() {
    return "/desk/outbox/" + delivery;
  }
}
