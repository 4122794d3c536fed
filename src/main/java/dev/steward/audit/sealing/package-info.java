/// Makes the audit log evident: entries that were committed get a place in a Merkle tree within a
/// second or so, and each batch ends with a signed head.
///
/// Words: a *leaf* is a sealed entry at its *position*; a *head* says how many leaves there were
/// and what the root was, signed with a key that is not in the database. Heads are appended to a
/// file outside it as well, and may be copied anywhere: whoever holds one can prove later that
/// everything before it is unchanged, or that it is not. [Verification] finds out which.
///
/// Heads are signed notes as C2SP `tlog-checkpoint` describes them, Ed25519, so that other people's
/// programs can read them; entries are hashed as canonical JSON (RFC 8785).
@NamedInterface("sealing")
@NullMarked
package dev.steward.audit.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
