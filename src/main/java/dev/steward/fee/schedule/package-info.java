/// A fee schedule as data, and how it is read from JSON and CSV. Start at [Schedule]; files come in
/// through [ScheduleReader], which names every fault with its place, and go out as the canonical
/// JSON of [ScheduleJson], whose digest is cited in every verdict.
///
/// Nothing here is a table: an edition is kept whole, as the document it was published as.
@NamedInterface("schedule")
@NullMarked
package dev.steward.fee.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
