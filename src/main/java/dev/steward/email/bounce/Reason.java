package dev.steward.email.bounce;

import java.util.Locale;

/// Why a recipient did not get a mail, or what else a report tells. The words are those of the
/// Sisimai corpus, so that results can be compared.
public enum Reason {
  /// The mailbox does not exist.
  USERUNKNOWN(true),
  /// The domain does not exist.
  HOSTUNKNOWN(true),
  /// The address has moved and is not forwarded.
  HASMOVED(true),
  /// The host takes no mail at all (no or null MX).
  NOTACCEPT(true),
  /// The mailbox is over its quota.
  MAILBOXFULL(false),
  /// Refused by a setting of the recipient or after the content was seen.
  FILTERED(false),
  /// The account is suspended, locked or closed for now.
  SUSPEND(false),
  /// The sender's address was refused.
  REJECTED(false),
  /// The sending host was refused: listed, banned or unknown.
  BLOCKED(false),
  /// The sending host has a poor reputation.
  BADREPUTATION(false),
  /// The sending host has no proper reverse DNS.
  REQUIREPTR(false),
  /// SPF, DKIM or DMARC failed.
  AUTHFAILURE(false),
  /// The content was taken for spam.
  SPAMDETECTED(false),
  /// The content was taken for malware.
  VIRUSDETECTED(false),
  /// A policy of the receiving side.
  POLICYVIOLATION(false),
  /// The mail breaks RFC 5322.
  NOTCOMPLIANTRFC(false),
  /// The content could not be taken or converted.
  CONTENTERROR(false),
  /// The mail is too large.
  EXCEEDLIMIT(false),
  /// The receiving host relays only for its own.
  NORELAYING(false),
  /// Too many mails in too short a time.
  SPEEDING(false),
  /// Too many connections or recipients at once.
  TOOMANYCONN(false),
  /// Authentication or encryption was demanded.
  SECURITYERROR(false),
  /// The SMTP dialogue went wrong.
  SYNTAXERROR(false),
  /// The network or DNS failed, or the mail loops.
  NETWORKERROR(false),
  /// Tried for long, or still being tried.
  EXPIRED(false),
  /// A fault inside the receiving system.
  SYSTEMERROR(false),
  /// The receiving system has no space.
  SYSTEMFULL(false),
  /// A program at the recipient's end failed.
  MAILERERROR(false),
  /// There is a text, and it fits no other reason.
  ONHOLD(false),
  /// Nothing was said.
  UNDEFINED(false),
  /// Not a failure: the reader complained that it is spam.
  FEEDBACK(false),
  /// Not a failure: the recipient is away.
  VACATION(false),
  /// Not a failure: delivered, relayed, or read.
  DELIVERED(false);

  private final boolean hard;

  Reason(boolean hard) {
    this.hard = hard;
  }

  /// Whether trying the same address again is pointless.
  public boolean isHard() {
    return hard;
  }

  /// The word of the corpus, such as `userunknown`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
