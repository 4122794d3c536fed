package dev.steward.email.automatic;

import java.util.Locale;

/// A reason not to answer a mail automatically. The order is that of strength: what proves more
/// stands first.
public enum AutomaticReason {
  /// It carries the mark this desk writes into its own mail.
  OWN_MARK(Follows.LOOP),
  /// Its Message-ID is one that we issued.
  OWN_MESSAGE_ID(Follows.LOOP),
  /// It is from one of our own inboxes.
  FROM_OWN_INBOX(Follows.NO_ANSWER),
  /// It went through more than [AutomaticMail#MAX_HOPS] servers.
  TOO_MANY_HOPS(Follows.LOOP),
  /// The envelope sender is empty: a report, which must not be answered (RFC 5321 section 4.5.5).
  NULL_RETURN_PATH(Follows.NO_ANSWER),
  /// `Content-Type: multipart/report` (RFC 6522).
  REPORT(Follows.NO_ANSWER),
  /// `Auto-Submitted` other than `no` (RFC 3834, RFC 5436).
  AUTO_SUBMITTED(Follows.NO_ANSWER),
  /// `Precedence` or `X-Precedence`: bulk, list, junk or auto_reply.
  BULK_PRECEDENCE(Follows.NO_ANSWER),
  /// A field of mailing lists: `List-Id`, `List-Unsubscribe`, `List-Post` and kin (RFC 2369, 2919).
  LIST(Follows.NO_ANSWER),
  /// `X-Auto-Response-Suppress` asks for silence (MS-OXCMAIL).
  SUPPRESSED(Follows.NO_ANSWER),
  /// A field that answering machines write, such as `X-Autoreply`.
  AUTO_REPLY_FIELD(Follows.NO_ANSWER),
  /// `X-Loop`, by whoever.
  LOOP_FIELD(Follows.NO_ANSWER),
  /// The notification field of a shop or network, such as Amazon's relay.
  NOTIFICATION_FIELD(Follows.NO_ANSWER),
  /// `Feedback-ID`, by which bulk senders sort complaints.
  FEEDBACK_ID(Follows.NO_ANSWER),
  /// The sender's local part is that of a machine: mailer-daemon, noreply, bounce …
  ROLE_SENDER(Follows.NO_ANSWER),
  /// The subject is that of an absence note, in any of several languages.
  ABSENCE_SUBJECT(Follows.NO_ANSWER),
  /// None of our addresses is in To or Cc (RFC 3834 section 2): we got it as a blind copy or by a
  /// list.
  NOT_ADDRESSED_TO_US(Follows.NO_ANSWER);

  /// What a reason leads to.
  public enum Follows {
    /// Kept as any mail, never answered by a machine.
    NO_ANSWER,
    /// Our own mail come back, or running in circles: recognised, logged, nothing made of it.
    LOOP
  }

  private final Follows follows;

  AutomaticReason(Follows follows) {
    this.follows = follows;
  }

  /// What it leads to.
  public Follows follows() {
    return follows;
  }

  /// A fixed word for records and rules, such as `auto-submitted`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether it says that no person wrote the mail, and not only that a machine should not answer:
  /// a blind copy or a newsletter's complaint id says nothing about who wrote.
  public boolean saysMachine() {
    return this != NOT_ADDRESSED_TO_US && this != FEEDBACK_ID && this != LOOP_FIELD;
  }
}
