/// What was done, by whom, to what: one row per act, never changed and never removed.
///
/// Words: an *entry* is one act; its *actor* is an agent, a program with a token, a customer, an
/// operator at the command line, or the system itself; its *subject* is what it was done to.
///
/// Start at [Audit#record]: it writes into the caller's transaction, so an act and its entry stand
/// or fall together. Owns the table `audit_entry`; a trigger there refuses update, delete and
/// truncate, also for the owner of the table. Whoever owns the database can get past that; the
/// slice `sealing` makes it evident. Committed entries become leaves of a Merkle tree whose heads
/// are signed and kept outside the database as well.
///
/// Personal data does not belong in details: name rows by id. What a person wrote as a reason lies
/// apart, and the log holds a salted hash of it, so that it can be forgotten.
@ApplicationModule(allowedDependencies = {"platform", "platform::*"})
@NullMarked
package dev.steward.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
