package dev.steward.email.mailbox;

import dev.steward.channel.InboxId;
import dev.steward.platform.health.Finding;
import dev.steward.platform.health.HealthCheck;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Whether every mailbox that is to be fetched can be reached. A mailbox that cannot does not stop
/// the desk, but somebody should look before customers wonder.
@Component
class MailboxesCheck implements HealthCheck {
  private final Mailboxes mailboxes;
  private final MailboxHealths healths;

  MailboxesCheck(Mailboxes mailboxes, MailboxHealths healths) {
    this.mailboxes = mailboxes;
    this.healths = healths;
  }

  @Override
  public String name() {
    return "mailboxes";
  }

  @Override
  public Finding check() {
    Map<InboxId, MailboxHealth> known = healths.all();
    long failing =
        mailboxes.list().stream()
            .filter(mailbox -> mailbox.imap().isPresent() && !mailbox.paused())
            .map(mailbox -> known.get(mailbox.inbox().id()))
            .filter(health -> health != null && health.state() == MailboxHealth.State.FAILING)
            .count();
    return failing == 0
        ? Finding.ok("mailboxes.reached", mailboxes.list().size())
        : Finding.warn("mailboxes.failing", failing);
  }
}
