/// What we send: one [dev.steward.channel.OutboundMessage] becomes the bytes of one mail, made once
/// and sent as they are however often. Start at [MailComposer].
///
/// The bytes keep RFC 5322 and MIME strictly, whatever the texts hold: lines end with CRLF and have
/// at most 998 octets, header values carry no control characters, addresses that would need quoting
/// are refused ([OutgoingAddress]), everything that is not ASCII is encoded (RFC 2047, RFC 2231),
/// and UTF-8 stands in headers only when an address leaves no choice (RFC 6532).
///
/// Each recipient gets a mail of their own, with a reply address and a return path that were signed
/// for them. Nothing older is quoted, nothing is loaded from elsewhere and nobody is tracked.
///
/// Signs with DKIM ([DkimSignature], rsa-sha256) where the mailbox has a key. Owns no table;
/// settings come from [dev.steward.email.mailbox.Mailboxes].
@NullMarked
package dev.steward.email.compose;

import org.jspecify.annotations.NullMarked;
