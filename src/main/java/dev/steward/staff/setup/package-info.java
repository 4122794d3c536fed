/// The first visitor of an empty desk.
///
/// While there is no agent, each `serve` prints a one-time link (`SetupGreeting`). Whoever holds it
/// names the desk's language and support address and becomes its first admin ([Founding]). From the
/// moment there is an agent, however they came to be, these routes are not found for anybody.
@NullMarked
package dev.steward.staff.setup;

import org.jspecify.annotations.NullMarked;
