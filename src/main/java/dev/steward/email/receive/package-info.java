/// The SMTP and LMTP server through which mail comes in. Start at [MailReceiver].
///
/// A connection is a [SmtpSession] on a virtual thread. It speaks RFC 5321 with PIPELINING (2920),
/// SIZE (1870), 8BITMIME (6152), SMTPUTF8 (6531), STARTTLS (3207) and enhanced status codes (2034);
/// as LMTP (2033) it answers once for each recipient. The answer to the last dot comes after
/// [dev.steward.channel.intake.Intakes#accept] has returned, so `250` means committed; whatever
/// keeps us from committing is `451` or `452`, and the sender keeps the mail.
///
/// **Exactly the bytes.** A line ends with CR LF and with nothing else, and a message ends with a
/// dot between two such line ends and with nothing else. A bare LF or CR is content, whoever else
/// may think that it ends something (SMTP smuggling). The bytes are stored as they came, dots
/// unstuffed, nothing added: what the connection tells (peer, greeting, envelope, TLS) goes beside
/// them.
///
/// The protocol is written here rather than taken from a library: in the one that fits
/// (SubEthaSMTP) sessions, line reading and the set of commands are closed, it answers each
/// pipelined command with a packet of its own, and it knows no LMTP.
///
/// Relays nothing: a recipient is an address of ours or is refused. Checks no sender; see
/// `email.trust` for what is believed.
@NullMarked
package dev.steward.email.receive;

import org.jspecify.annotations.NullMarked;
