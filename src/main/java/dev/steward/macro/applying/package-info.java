/// Using a macro on a ticket: preview, use, undo. Start at [Applying].
///
/// The picker and the preview are pages that the ticket page shows in its dialog. The text goes
/// into the composer by the browser, or, where no script runs, into the agent's draft; it leaves
/// the desk only when the agent sends it.
@NamedInterface("applying")
@NullMarked
package dev.steward.macro.applying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
