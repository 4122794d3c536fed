/// The pure rules of giving tickets out: a queue and its agents in, who gets what out. Start at
/// [Dispatch]. No database and no clock.
@NamedInterface("deciding")
@NullMarked
package dev.steward.routing.deciding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
