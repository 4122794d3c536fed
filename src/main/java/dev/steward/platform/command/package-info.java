/// The command line: `bin/steward COMMAND`.
///
/// Start at [dev.steward.platform.command.CommandLine]. `serve` runs the desk until it is told to
/// stop; `help` and `version` need nothing; every other command is a bean of some module that
/// implements [dev.steward.platform.command.Command] and runs in a context in which nothing starts
/// by itself: no web server, no worker, no database until it is used. A command works beside a
/// running desk, through the same database.
///
/// A module that has something to say to the person who started the desk (a set-up link, the
/// sign-ins of a demo) implements [dev.steward.platform.command.Greeting].
///
/// This is the only place that writes to the terminal.
@NamedInterface("command")
@NullMarked
package dev.steward.platform.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
