/// What is ours and what is false, and how that changes: one person asks, another decides. Start at
/// [Registry].
@NamedInterface("registry")
@NullMarked
package dev.steward.officialchannel.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
