/// The way out for mail. Start at [MailSender].
///
/// A mail goes to the mail server of its mailbox or else of the desk ([SmtpRoute]), over one of a
/// few kept connections ([SmtpPool], [SmtpConnection]). [SmtpTransaction] puts the stored bytes on
/// the wire and tells what the server's answer, or its silence, means. STARTTLS with a verified
/// certificate is required unless the settings say otherwise; a password never goes over an open
/// line. What the server offers is used: PIPELINING, 8BITMIME, SMTPUTF8, SIZE, and DSN to ask for
/// reports.
///
/// A small client of our own and not the mail library's, because that one does not tell a
/// connection lost before the end of a mail from one lost after it, and writes the mail anew
/// instead of sending the stored bytes.
///
/// Without any mail server a demo keeps its mail in [dev.steward.email.outbox.Outbox]; a desk keeps
/// it queued with a visible [dev.steward.channel.delivery.Outage].
@NullMarked
package dev.steward.email.send;

import org.jspecify.annotations.NullMarked;
