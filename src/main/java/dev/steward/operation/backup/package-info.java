/// `bin/steward backup` and `bin/steward restore`.
///
/// A backup is one ZIP file, made while the desk works. It holds the rows of every table as one
/// snapshot of the database saw them (`COPY`, binary; the same for the embedded server and for one
/// of your own, and no tool of PostgreSQL is needed), the large blobs as they lie on the disk
/// (encrypted), and a [dev.steward.operation.backup.Manifest] that counts and hashes everything and
/// is signed by this desk. Start at [dev.steward.operation.backup.Backup] and
/// [dev.steward.operation.backup.Restore].
///
/// **Keys.** The rows of small blobs and the files of large ones are encrypted with keys in
/// `STEWARD_HOME/keys`. Without these keys a backup is worth nothing. They are left out unless
/// asked for (`--with-keys`), so that a stolen backup tells no secrets of mails; keep a copy of the
/// folder elsewhere and give it to `restore` (`--keys DIR`).
///
/// **Restoring** goes into an empty home and an empty database only. Every hash and the signature
/// are checked before anything is written; the load is one transaction; then each module's
/// `db/after-restore/<module>.sql` runs, so that what was about to be sent when the backup was made
/// waits for a person instead of being sent again. No desk starts in a home where this was not
/// finished.
///
/// What it is not: it does not archive the write-ahead log, so what came in after the last backup
/// is not in it. Whoever needs that runs a PostgreSQL of their own with archiving.
@NullMarked
package dev.steward.operation.backup;

import org.jspecify.annotations.NullMarked;
