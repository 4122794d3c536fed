package dev.steward.email.mailbox;

import dev.steward.staff.DeskFounded;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The support address named at set-up becomes the first mailbox, in the same transaction.
@Component
class FirstMailbox {
  private final Mailboxes mailboxes;

  FirstMailbox(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  @EventListener
  void on(DeskFounded founded) {
    mailboxes.open(founded.supportName(), founded.supportAddress().value(), Optional.empty());
  }
}
