/// `bin/torture mail`: mails go in over SMTP and IMAP while the desk and its PostgreSQL are killed
/// with SIGKILL at random, again and again; at the end nothing may be lost, doubled or changed.
///
/// Start at [dev.steward.torture.MailTorture]. The senders are independent of the desk: they keep a
/// [dev.steward.torture.Ledger] of their own, flushed to disk after every `250` and every `APPEND`,
/// and treat a lost answer as a mail server does, by sending the same mail again. The judge
/// ([dev.steward.torture.Verdict]) compares three lists: the ledger, the rows of the database, and
/// the bytes that the blob store gives back.
///
/// Loopback only, bounded in mails, kills and time. The desk runs in a process of its own, from the
/// classes of this build, in a temporary home.
@NullMarked
package dev.steward.torture;

import org.jspecify.annotations.NullMarked;
