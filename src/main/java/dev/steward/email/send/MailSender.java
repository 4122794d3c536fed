package dev.steward.email.send;

import dev.steward.channel.Outgoing;
import dev.steward.channel.SendOutcome;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.email.outbox.Outbox;
import java.util.Optional;

/// Sends mail: by the mailbox's own mail server, else the desk's, else into the outbox of a demo.
///
/// Puts exactly the given bytes on the wire. Everything the server does is an outcome. Safe for
/// many threads.
public final class MailSender {
  private final Mailboxes mailboxes;
  private final Optional<SmtpRoute> desk;
  private final SmtpPools pools;
  private final Optional<Outbox> outbox;

  MailSender(
      Mailboxes mailboxes, Optional<SmtpRoute> desk, SmtpPools pools, Optional<Outbox> outbox) {
    this.mailboxes = mailboxes;
    this.desk = desk;
    this.pools = pools;
    this.outbox = outbox;
  }

  /// Makes one attempt.
  public SendOutcome send(Outgoing mail) {
    Optional<SmtpRoute> route =
        mailboxes.find(mail.inbox()).flatMap(Mailbox::smtp).map(SmtpRoute::of).or(() -> desk);
    if (route.isPresent()) {
      return pools.of(route.get()).send(mail);
    } else if (outbox.isPresent()) {
      return outbox.get().keep(mail);
    } else {
      return new SendOutcome.Unreachable("STEWARD_OUTBOUND_SMTP_URL is not set");
    }
  }
}
