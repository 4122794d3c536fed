package dev.steward.email.administering;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.channel.InboxId;
import dev.steward.email.fetch.Backfills;
import dev.steward.email.mailbox.ImapAccount;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.error.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes mailboxes. Every act is one transaction with its audit entry.
@Component
class Administering {
  private final Mailboxes mailboxes;
  private final Backfills backfills;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Administering(
      Mailboxes mailboxes, Backfills backfills, Audit audit, TransactionTemplate transaction) {
    this.mailboxes = mailboxes;
    this.backfills = backfills;
    this.audit = audit;
    this.transaction = transaction;
  }

  InboxId open(String name, String address, Actor by) {
    EmailAddress checked =
        EmailAddress.find(address).orElseThrow(() -> new Refusal(MailboxError.BAD_ADDRESS));
    String label = name.isBlank() ? checked.value() : name.strip();
    InboxId id = mailboxes.open(label, checked.value(), Optional.empty()).inbox().id();
    transaction.executeWithoutResult(_ -> record(by, "mailbox.opened", id));
    return id;
  }

  void save(Mailbox mailbox, Actor by) {
    transaction.executeWithoutResult(_ -> {
      mailboxes.save(mailbox);
      record(by, "mailbox.changed", mailbox.inbox().id());
    });
    mailboxes.forget();
  }

  void pause(InboxId id, Actor by) {
    OptionalLong person = by.id();
    transaction.executeWithoutResult(_ -> {
      mailboxes.pause(id, person.isPresent() ? Optional.of(person.getAsLong()) : Optional.empty());
      record(by, "mailbox.paused", id);
    });
    mailboxes.forget();
  }

  void resume(InboxId id, Actor by) {
    transaction.executeWithoutResult(_ -> {
      mailboxes.resume(id);
      record(by, "mailbox.resumed", id);
    });
    mailboxes.forget();
  }

  /// Asks for what lay in the folder before it was connected.
  void fillBack(Mailbox mailbox, Actor by) {
    InboxId id = mailbox.inbox().id();
    OptionalLong person = by.id();
    String folder = mailbox.imap().map(ImapAccount::folder).orElse("");
    transaction.executeWithoutResult(_ -> {
      Optional<Long> who = person.isPresent() ? Optional.of(person.getAsLong()) : Optional.empty();
      if (!backfills.request(id, folder, who)) {
        throw new Refusal(MailboxError.NEVER_REACHED);
      }
      record(by, "mailbox.filled_back", id);
    });
  }

  private void record(Actor by, String act, InboxId id) {
    audit.record(by, act, Subject.of("mailbox", id.value()), Optional.empty(), Map.of());
  }
}
