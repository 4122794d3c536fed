/// What agents do often, in one act: a text for the reply, in each language, and changes to the
/// ticket.
///
/// **Words.** A [Macro] belongs to everybody, to a team or to one agent. Using it puts its text
/// into the composer, where the agent reads and sends it, and makes its changes
/// ([dev.steward.ticket.acting.Act]) at once, with a way back. A *grave* macro, marked so by an
/// admin or because one of its acts is risky, moves money or opens an account: one person asks,
/// another decides.
///
/// **Start at** [Macros] (which there are, for whom). Slices: `keeping` (the pages to make them),
/// `applying` (preview, use, undo), `approving` (the second person).
///
/// Owns `macro`, `macro_*`. Never sends anything: that is the agent's act in the composer.
@ApplicationModule(
    allowedDependencies = {"platform", "platform::*", "audit", "staff", "ticket", "ticket::*"})
@NullMarked
package dev.steward.macro;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
