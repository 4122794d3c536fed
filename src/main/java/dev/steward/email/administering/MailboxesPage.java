package dev.steward.email.administering;

import dev.steward.channel.InboxId;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.MailboxHealth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All mailboxes with their health, and the form to open one.
///
/// @param problem message key of what is wrong with the form
public record MailboxesPage(
    List<Mailbox> mailboxes,
    Map<InboxId, MailboxHealth> health,
    String name,
    String address,
    Optional<String> problem) {

  /// How fetching it fares: `paused`, `receiving` (not fetched at all), `waiting`, `working` or
  /// `failing`.
  public String state(Mailbox mailbox) {
    return MailboxState.of(mailbox, Optional.ofNullable(health.get(mailbox.inbox().id())));
  }
}
