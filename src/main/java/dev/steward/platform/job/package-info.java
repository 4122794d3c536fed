/// Work that goes on in the background for as long as the desk runs: sending what is due, fetching
/// mail, sweeping.
///
/// A [dev.steward.platform.job.Worker] repeats one piece of work; made by
/// [dev.steward.platform.job.Workers], which knows how each of them is doing. The rows of the
/// database are the truth about what is to be done: a worker forgets everything when it stops, and
/// several processes share work by row locks, not by workers knowing each other.
///
/// Not for delays or calendars: a worker finds what is due by asking the database.
@NamedInterface("job")
@NullMarked
package dev.steward.platform.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
