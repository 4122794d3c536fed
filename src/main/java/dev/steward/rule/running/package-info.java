/// Rules at work. Start at [Runner]: one rule, one ticket, one cause.
///
/// `EventFeed` reads the event log; events no rule listens to are passed over in memory, and an
/// event that one does is a transaction of its own with its place in the log. `TimeSweep` goes
/// through the tickets that rules on time want, once a minute however many processes there are; a
/// ticket is done again only after somebody, and not the desk, did something to it.
///
/// **Limits.** A rule does not follow on itself in a chain of rules. It is paused when it acts on
/// one ticket more than [Limits#PER_HOUR] times an hour, or stands at the end of a chain longer
/// than [Limits#DEPTH].
@NamedInterface("running")
@NullMarked
package dev.steward.rule.running;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
