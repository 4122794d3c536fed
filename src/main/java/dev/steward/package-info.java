/// Steward, the support desk of a digital-asset exchange. Each package below is one module; its
/// package doc says what it is for, what it owns and where to start reading.
///
/// Here is only [dev.steward.Steward], which hands the command line to
/// [dev.steward.platform.command.CommandLine]. Which module may use which is written in each
/// module's `allowedDependencies` and verified by `ModularityTests`; `ARCHITECTURE.md` tells the
/// whole in words.
@NullMarked
package dev.steward;

import org.jspecify.annotations.NullMarked;
