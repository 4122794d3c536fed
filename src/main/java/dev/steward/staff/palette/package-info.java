/// The command palette: one field that leads to tickets by number or words, to views, pages and
/// people, and that does what the keys of the present page do.
///
/// Modules add to it by [dev.steward.platform.web.PaletteSource]; entries of the
/// [dev.steward.platform.web.Navigation] and keys of the page are in it by themselves. Start at
/// `PaletteController`; the rest is the Stimulus controller `palette`.
@NullMarked
package dev.steward.staff.palette;

import org.jspecify.annotations.NullMarked;
