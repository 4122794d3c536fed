/// Mail fetched from IMAP mailboxes (RFC 9051, RFC 3501). Start at [MailFetcher].
///
/// For each mailbox with an IMAP account one [FetchLoop] on one node: it holds the mailbox's
/// [FetchLease], connects, takes in everything after the cursor, and waits by IDLE (RFC 2177) or,
/// where the server has none, by asking again.
///
/// **Nothing lost, nothing doubled.** The cursor (folder, UIDVALIDITY, UID) moves in the
/// transaction that takes the mail in, so a kill at any moment repeats at most one mail, which its
/// fingerprint recognises. There is no time window: after a month of silence everything is still
/// there. When UIDVALIDITY changes the folder is read from its beginning, and what is known already
/// is recognised. The lease's fence is checked in the same transaction, so a process that slept
/// through its lease moves nothing.
///
/// **One bad mail blocks none.** A mail that cannot be fetched after three tries, or is too large,
/// becomes a quarantine item that says where it lies, and the next one follows. The server's flags
/// are not touched.
///
/// What was in the folder before the mailbox was connected stays where it is until somebody asks
/// for it ([Backfills]).
///
/// Owns nothing; `fetch_cursor`, `fetch_lease` and `fetch_backfill` are described in
/// `email.mailbox`.
@NullMarked
package dev.steward.email.fetch;

import org.jspecify.annotations.NullMarked;
