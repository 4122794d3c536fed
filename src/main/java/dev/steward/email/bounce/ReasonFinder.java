package dev.steward.email.bounce;

import java.util.Optional;
import java.util.Set;

/// Names the reason of one recipient.
final class ReasonFinder {
  /// Reasons too vague to stop looking at the prose around them.
  private static final Set<Reason> VAGUE =
      Set.of(
          Reason.ONHOLD,
          Reason.UNDEFINED,
          Reason.EXPIRED,
          Reason.SYSTEMERROR,
          Reason.SECURITYERROR,
          Reason.SYNTAXERROR,
          Reason.NETWORKERROR,
          Reason.FILTERED);

  /// What a server can only mean about the host when it says so before it knows sender and
  /// recipient.
  private static final Set<Reason> OFTEN_MISWORDED =
      Set.of(
          Reason.SPAMDETECTED,
          Reason.MAILBOXFULL,
          Reason.REQUIREPTR,
          Reason.FILTERED,
          Reason.POLICYVIOLATION);

  private ReasonFinder() {}

  static Reason of(Evidence evidence) {
    return ProviderCodes.find(evidence)
        .or(() -> byWords(evidence, evidence.said()))
        .or(() -> byWords(evidence, evidence.diagnostic()))
        .or(() -> byWords(evidence, evidence.status()))
        .or(() -> byWordsAround(evidence))
        .or(() -> byCommand(evidence))
        .or(() -> byAction(evidence))
        .or(() -> StatusReasons.of(evidence.bestStatus()))
        .or(() -> byWords(evidence, evidence.context()).filter(r -> !VAGUE.contains(r)))
        .orElse(evidence.diagnostic().isEmpty() ? Reason.UNDEFINED : Reason.ONHOLD);
  }

  private static Optional<Reason> byWords(Evidence evidence, String text) {
    return text.isBlank()
        ? Optional.empty()
        : ReasonPhrases.find(evidence.phrases(text)).map(reason -> refine(reason, evidence));
  }

  /// The prose counts in full only where the other side is not quoted.
  private static Optional<Reason> byWordsAround(Evidence evidence) {
    return evidence.diagnostic().isEmpty() || evidence.status().isEmpty()
        ? byWords(evidence, evidence.context())
        : Optional.empty();
  }

  /// "User unknown" said after the content was seen is a filter's word, not the directory's; said
  /// by a code that means something else, the code is right.
  private static Reason refine(Reason reason, Evidence evidence) {
    String command = evidence.command();
    String status = evidence.bestStatus();
    if (reason == Reason.USERUNKNOWN) {
      return refineUnknown(command, status, evidence);
    }
    boolean greeting = command.equals("conn") || command.equals("ehlo");
    if (greeting && OFTEN_MISWORDED.contains(reason)) {
      return Reason.BLOCKED;
    }
    if (reason == Reason.HOSTUNKNOWN && command.equals("mail")) {
      return Reason.REJECTED;
    }
    return reason == Reason.SPAMDETECTED && status.equals("5.2.0") ? Reason.FILTERED : reason;
  }

  private static Reason refineUnknown(String command, String status, Evidence evidence) {
    String detail = status.length() > 2 ? status.substring(2) : "";
    Optional<Reason> byStatus = StatusReasons.of(status);
    if (detail.startsWith("1.")
        && byStatus.filter(r -> r != Reason.USERUNKNOWN && r != Reason.FILTERED).isPresent()) {
      return byStatus.get();
    }
    if (command.equals("mail")) {
      return Reason.REJECTED;
    }
    if (Set.of("2.2", "7.13", "7.25", "7.26").contains(detail) && byStatus.isPresent()) {
      return byStatus.get();
    }
    boolean known = command.equals("rcpt") || detail.startsWith("1.") && !detail.equals("1.0");
    boolean prose =
        evidence.status().isEmpty() && detail.isEmpty() && !evidence.replyCode().isEmpty();
    boolean late =
        command.equals("data")
            || !known && prose
            || !known
                && (detail.equals("2.1")
                    || detail.equals("2.0")
                    || ReasonPhrases.soundsLate(evidence.phrases(evidence.diagnostic())));
    return late && !detail.equals("1.1") ? Reason.FILTERED : Reason.USERUNKNOWN;
  }

  private static Optional<Reason> byCommand(Evidence evidence) {
    return switch (evidence.command()) {
      case "ehlo", "conn" -> Optional.of(Reason.BLOCKED);
      case "mail" -> Optional.of(Reason.REJECTED);
      default -> Optional.empty();
    };
  }

  private static Optional<Reason> byAction(Evidence evidence) {
    return evidence.action().equals("delayed") || evidence.action().equals("expired")
        ? Optional.of(Reason.EXPIRED)
        : Optional.empty();
  }
}
