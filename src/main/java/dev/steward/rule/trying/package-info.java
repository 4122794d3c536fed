/// Dry runs: what a rule would do to tickets as they stand, with nothing changed. Start at
/// [Trying].
@NamedInterface("trying")
@NullMarked
package dev.steward.rule.trying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
