/// Mail taken in from files: `bin/steward import mail FILE|DIR|MBOX`. Start at [ImportCommand].
///
/// A file is one mail; a folder is every file under it, a Maildir too; an mbox (mboxrd) is the
/// mails in it, one held in memory at a time. The bytes are kept exactly as the file has them. A
/// mail that is known already, from an earlier run or from anywhere else, is recognised, so an
/// import may be stopped and run again. Nothing is ever sent because of an import: its mails are
/// never acknowledged.
@NullMarked
package dev.steward.email.importing;

import org.jspecify.annotations.NullMarked;
