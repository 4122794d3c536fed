package dev.steward.email;

import dev.steward.channel.RawInput;
import dev.steward.channel.SignedIds;
import dev.steward.email.automatic.AutomaticMail;
import dev.steward.email.automatic.OwnMarks;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.email.mailbox.OwnAddresses;
import dev.steward.email.parse.ParsedMail;
import dev.steward.email.trust.BorderPolicy;
import dev.steward.email.trust.BorderPolicy.Placement;
import dev.steward.email.trust.SenderTrust;
import dev.steward.platform.address.EmailAddress;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Judges mails by what the mailbox's border server says and by the marks of machines.
@Component
class Judging {
  private final Mailboxes mailboxes;
  private final EmailSettings settings;
  private final OwnMarks marks;

  Judging(
      Mailboxes mailboxes, OwnAddresses own, SignedIds ids, LoopMark loop, EmailSettings settings) {
    this.mailboxes = mailboxes;
    this.settings = settings;
    this.marks =
        new OwnMarks(
            LoopMark.HEADER, loop::isOurs, id -> ids.readMessageId(id).isPresent(), own::isOurs);
  }

  /// @param mailbox where it came to, whose border server is believed; absent if it could not be
  ///   told
  Judgement judge(RawInput input, ParsedMail mail, Optional<Mailbox> mailbox) {
    return new Judgement(
        SenderTrust.of(mail, policy(input, mailbox)),
        AutomaticMail.reasons(mail, input.envelopeFrom(), marks));
  }

  private BorderPolicy policy(RawInput input, Optional<Mailbox> mailbox) {
    Optional<String> border =
        mailbox.flatMap(Mailbox::authservId).or(settings::authservId).filter(b -> !b.isBlank());
    if (border.isEmpty()) {
      return BorderPolicy.none(ownDomains());
    }
    List<String> names = Arrays.asList(border.get().strip().split("\\s+"));
    // who runs the IMAP mailbox also runs its border, and removes foreign fields; to us anyone may
    // speak SMTP
    return new BorderPolicy(
        Set.of(names.getFirst()),
        new LinkedHashSet<>(names),
        input.via().equals("imap") ? Placement.AROUND_HOP : Placement.ABOVE_HOP,
        settings.arcSealers(),
        ownDomains());
  }

  private Set<String> ownDomains() {
    return mailboxes.list().stream()
        .flatMap(mailbox -> EmailAddress.find(mailbox.inbox().address()).stream())
        .map(EmailAddress::asciiDomain)
        .collect(Collectors.toSet());
  }
}
