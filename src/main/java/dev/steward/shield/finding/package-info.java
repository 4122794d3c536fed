/// Where in a text secrets stand. Start at [SecretFinder]: one pass over the characters looks for
/// anything that might be one and costs a few microseconds for an ordinary mail; only what it marks
/// is looked at closely. Pure: no clock, no database, no log. See decision 49 for what is proved,
/// what is believed and what is left alone.
@NamedInterface("finding")
@NullMarked
package dev.steward.shield.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
