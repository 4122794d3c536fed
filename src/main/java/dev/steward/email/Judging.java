package dev.steward.email;

import dev.steward.channel.RawInput;
import dev.steward.channel.SignedIds;
import dev.steward.email.automatic.AutomaticMail;
import dev.steward.email.automatic.OwnMarks;
import dev.steward.email.compose.LoopMark;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.OwnAddresses;
import dev.steward.email.parse.ParsedMail;
import dev.steward.email.trust.BorderPolicy;
import dev.steward.email.trust.BorderPolicy.Placement;
import dev.steward.email.trust.BorderSettings;
import dev.steward.email.trust.OwnVerification;
import dev.steward.email.trust.SenderTrust;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Judges mails by what the mailbox's border server says and by the marks of machines.
@Component
class Judging {
  private final OwnAddresses own;
  private final BorderSettings border;
  private final OwnVerification verification;
  private final OwnMarks marks;

  Judging(
      OwnAddresses own,
      SignedIds ids,
      LoopMark loop,
      BorderSettings border,
      OwnVerification verification) {
    this.verification = verification;
    this.own = own;
    this.border = border;
    this.marks =
        new OwnMarks(
            LoopMark.HEADER, loop::isOurs, id -> ids.readMessageId(id).isPresent(), own::isOurs);
  }

  /// @param mailbox where it came to, whose border server is believed; absent if it could not be
  ///   told
  Judgement judge(RawInput input, ParsedMail mail, Optional<Mailbox> mailbox) {
    SenderTrust trust = SenderTrust.of(mail, policy(input, mailbox));
    boolean bordered = mailbox.flatMap(Mailbox::authservId).isPresent();
    return new Judgement(
        bordered ? trust : verification.raise(trust, input.raw(), mail),
        AutomaticMail.reasons(mail, input.envelopeFrom(), marks));
  }

  private BorderPolicy policy(RawInput input, Optional<Mailbox> mailbox) {
    Optional<String> peer = Optional.ofNullable(input.envelope().get("peer"));
    return mailbox
        .flatMap(Mailbox::authservId)
        .map(names -> named(names, input))
        .orElse(border)
        .policy(peer, own.domains());
  }

  /// @param names the id the mailbox's border server writes, and further names of that server
  private BorderSettings named(String names, RawInput input) {
    List<String> all = Arrays.asList(names.strip().split("\\s+"));
    // who runs an IMAP mailbox also runs its border, and removes foreign fields
    Placement placement = input.via().equals("imap") ? Placement.AROUND_HOP : border.placement();
    return new BorderSettings(
        Set.of(all.getFirst()),
        new LinkedHashSet<>(all),
        placement,
        border.arcSealers(),
        border.peers());
  }
}
