/// The standing guards: what holds for the whole source tree, whoever writes the next line.
///
/// Start at [dev.steward.house.Exceptions]: a guard that must let something pass finds it, with a
/// reason, in `src/test/resources/house/exceptions.txt`. An exception that is no longer needed
/// fails too, so the list can only shrink by itself.
@NullMarked
package dev.steward.house;

import org.jspecify.annotations.NullMarked;
