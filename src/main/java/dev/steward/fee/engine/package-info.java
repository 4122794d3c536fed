/// The engine: what the fee of a fill should have been. Start at [Recalculation].
///
/// Pure: no database, no clock, no language. Everything that counts is handed in, with the moment
/// it was true at: the edition of the schedule, the tiers and switches of the account ([Account]),
/// the fill as the exchange reports it ([Fill]). What was not handed in is said to be missing,
/// never assumed silently. All of it is safe for any number of threads.
@NamedInterface("engine")
@NullMarked
package dev.steward.fee.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
