/// The Merkle tree of RFC 9162 (section 2.1, the same as RFC 6962): hashes of leaves and nodes,
/// roots, and proofs that an entry is in a log and that a log has only grown. Pure; knows no
/// database.
///
/// Start at [Tree] to make proofs and at [Proofs] to check them.
@NamedInterface("tree")
@NullMarked
package dev.steward.audit.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
