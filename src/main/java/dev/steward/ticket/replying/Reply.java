package dev.steward.ticket.replying;

import dev.steward.ticket.Status;
import dev.steward.ticket.attaching.UploadToken;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What somebody wants to say to the customer.
///
/// @param html as it came from the editor, or empty where `text` is given
/// @param text plain, where there is no HTML
/// @param lastSeen the last public message on the writer's screen; empty for programs, which see
///   none
/// @param then the status the ticket moves to; empty leaves it
public record Reply(
    String html,
    String text,
    List<UploadToken> uploads,
    OptionalLong lastSeen,
    Optional<Status> then) {

  /// The same, by somebody who has seen that message.
  Reply seeing(long message) {
    return new Reply(html, text, uploads, OptionalLong.of(message), then);
  }
}
