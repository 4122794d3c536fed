/// What was done, by whom, to what: one row per act, never changed and never removed.
///
/// Words: an *entry* is one act; its *actor* is an agent, a program with a token, a customer, an
/// operator at the command line, or the system itself; its *subject* is what it was done to.
///
/// Start at [Audit#record]: it writes into the caller's transaction, so an act and its entry stand
/// or fall together. Owns the table `audit_entry`; a trigger there refuses update, delete and
/// truncate, also for the owner of the table.
///
/// Not here yet: the Merkle log (RFC 6962 hashing) with signed heads, which will make it evident
/// when somebody with the database in their hands has changed the past, and the page to read it.
/// Until then the log is append-only by the database's word alone.
///
/// Personal data does not belong in details: name rows by id, and what must be compared later goes
/// in as a salted hash.
@ApplicationModule(allowedDependencies = {"platform", "platform::*"})
@NullMarked
package dev.steward.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
