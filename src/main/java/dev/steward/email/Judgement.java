package dev.steward.email;

import dev.steward.channel.InboundMessage;
import dev.steward.email.automatic.AcknowledgementPolicy;
import dev.steward.email.automatic.AutomaticMail;
import dev.steward.email.automatic.AutomaticReason;
import dev.steward.email.trust.SenderTrust;
import java.util.LinkedHashSet;
import java.util.Set;

/// Who sent a mail, how far to believe that, and whether a machine may answer.
record Judgement(SenderTrust trust, Set<AutomaticReason> reasons) {

  InboundMessage.Proof proof() {
    return switch (trust.verdict()) {
      case AUTHENTICATED -> InboundMessage.Proof.AUTHENTICATED;
      case SPOOF_SUSPECT -> InboundMessage.Proof.FORGED;
      case UNVERIFIED -> InboundMessage.Proof.UNVERIFIED;
    };
  }

  /// Our own mail come back.
  boolean isOwn() {
    return reasons.contains(AutomaticReason.OWN_MARK)
        || reasons.contains(AutomaticReason.OWN_MESSAGE_ID);
  }

  /// Running in circles, whoever wrote it.
  boolean isLoop() {
    return AutomaticMail.isLoop(reasons);
  }

  /// Words that say why no person wrote it.
  Set<String> automatic() {
    Set<String> words = new LinkedHashSet<>();
    reasons.stream()
        .filter(AutomaticReason::saysMachine)
        .map(AutomaticReason::word)
        .forEach(words::add);
    return words;
  }

  /// Whether it may be acknowledged at all; how often is counted where the acknowledgement is
  /// queued.
  boolean isAcknowledgeable() {
    return AcknowledgementPolicy.DEFAULT.decide(trust, reasons, AcknowledgementPolicy.Sent.NOTHING)
        instanceof AcknowledgementPolicy.Decision.Yes;
  }

  /// What people are shown about the sender.
  Set<String> flags() {
    Set<String> flags = new LinkedHashSet<>();
    for (SenderTrust.Flag flag : trust.flags()) {
      switch (flag) {
        case SEVERAL_FROM -> flags.add("several-from");
        case NAME_HOLDS_ADDRESS -> flags.add("deceptive-name");
        case REPLY_TO_FOREIGN -> flags.add("reply-to-elsewhere");
        case CONFUSABLE_DOMAIN -> flags.add("confusable-domain");
        case CLAIMS_OWN_DOMAIN -> flags.add("own-domain");
        case CONFLICTING_RESULTS -> flags.add("conflicting-results");
        case NO_FROM, SENDER_DIFFERS, INTERNATIONAL_DOMAIN, VIA_ARC -> {}
      }
    }
    return flags;
  }
}
