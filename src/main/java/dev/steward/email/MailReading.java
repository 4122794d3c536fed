package dev.steward.email;

import dev.steward.channel.Inbox;
import dev.steward.channel.RawInput;
import dev.steward.channel.Reading;
import dev.steward.email.bounce.DeliveryReports;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.email.mailbox.OwnAddresses;
import dev.steward.email.parse.MailParser;
import dev.steward.email.parse.ParsedMail;
import dev.steward.email.trust.SenderTrust;
import dev.steward.platform.address.EmailAddress;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds out what a mail is: a report about something we sent, our own mail come back, a message,
/// or nothing we can make sense of. Writes nothing.
@Component
class MailReading {
  private final Mailboxes mailboxes;
  private final OwnAddresses own;
  private final Judging judging;
  private final ReturnReading returns;
  private final MessageReading messages;

  MailReading(
      Mailboxes mailboxes,
      OwnAddresses own,
      Judging judging,
      ReturnReading returns,
      MessageReading messages) {
    this.mailboxes = mailboxes;
    this.own = own;
    this.judging = judging;
    this.returns = returns;
    this.messages = messages;
  }

  Reading read(RawInput input) {
    String left = input.envelope().get("left");
    if (left != null) {
      return new Reading.Unreadable(left, "", "");
    }
    ParsedMail mail = MailParser.parse(input.raw());
    return DeliveryReports.read(mail, input.raw())
        .flatMap(report -> returns.read(report, input, mail))
        .<Reading>map(Reading.Report::new)
        .orElseGet(() -> message(input, mail));
  }

  private Reading message(RawInput input, ParsedMail mail) {
    Optional<Mailbox> mailbox = mailbox(input, mail);
    Judgement judgement = judging.judge(input, mail, mailbox);
    Optional<ParsedMail.Mailbox> from =
        judgement.trust().identity().filter(f -> EmailAddress.find(f.address()).isPresent());
    if (judgement.isOwn()) {
      return new Reading.Ignored("own-loop");
    } else if (judgement.isLoop()) {
      return unreadable("loop", mail);
    } else if (mailbox.isEmpty()) {
      return unreadable("no-inbox", mail);
    } else if (from.isEmpty()) {
      boolean several = judgement.trust().flags().contains(SenderTrust.Flag.SEVERAL_FROM);
      return unreadable(several ? "several-senders" : "no-sender", mail);
    } else {
      return new Reading.Message(messages.read(input, mail, from.get(), mailbox.get(), judgement));
    }
  }

  /// Where it was taken in, else whom it names, else the first there is: a mail that has been taken
  /// is never without a place.
  private Optional<Mailbox> mailbox(RawInput input, ParsedMail mail) {
    Optional<Mailbox> known = input.inbox().flatMap(mailboxes::find);
    return known
        .or(() ->
            Stream.concat(input.recipients().stream(), ThreadHints.addressees(mail))
                .map(own::inboxOf)
                .flatMap(Optional::stream)
                .map(Inbox::id)
                .findFirst()
                .flatMap(mailboxes::find))
        .or(() -> mailboxes.list().stream().findFirst());
  }

  private static Reading unreadable(String reason, ParsedMail mail) {
    String sender = mail.from().stream().map(ParsedMail.Mailbox::address).findFirst().orElse("");
    return new Reading.Unreadable(reason, sender, mail.subject());
  }
}
