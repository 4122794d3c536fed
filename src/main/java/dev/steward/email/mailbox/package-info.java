/// The mailboxes of the desk: for each e-mail inbox how mail is fetched and sent, what stands in
/// From, who vouches for senders, and how it fares. Start at [Mailboxes].
///
/// [OwnAddresses] answers, without asking the database each time, whether an address is ours and
/// what its tag says; the receiver asks it for every recipient.
///
/// Secrets (passwords, tokens, signing keys) are sealed with a key from the desk's home before they
/// reach the database, each bound to its mailbox and purpose, and are a [Secret] in memory, which
/// prints as stars.
///
/// Owns `mailbox` and the tables named after it, `fetch_cursor` and `fetch_lease`. The inbox itself
/// belongs to `channel`.
@NamedInterface("mailbox")
@NullMarked
package dev.steward.email.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
