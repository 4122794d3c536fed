package dev.steward.email.administering;

import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.MailboxHealth;
import java.util.Locale;
import java.util.Optional;

/// How fetching a mailbox fares, in one word.
final class MailboxState {
  private MailboxState() {}

  static String of(Mailbox mailbox, Optional<MailboxHealth> health) {
    if (mailbox.paused()) {
      return "paused";
    } else if (mailbox.imap().isEmpty()) {
      return "receiving";
    } else {
      return health.map(h -> h.state().name().toLowerCase(Locale.ROOT)).orElse("waiting");
    }
  }
}
