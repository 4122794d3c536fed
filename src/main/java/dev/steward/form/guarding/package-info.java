/// Keeps floods and robots away from forms without a word to honest people. Start at [Guard].
///
/// A form carries a signed [Pass] that says which one it is and when it was handed out: the same
/// pass is one submission however often it is sent. A field nobody sees, a shortest time, limits
/// for each network and address, and a puzzle that the browser solves by itself where much comes
/// from one network. Who runs no scripts is never asked for a puzzle, and gets stricter limits
/// instead.
@NamedInterface("guarding")
@NullMarked
package dev.steward.form.guarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
