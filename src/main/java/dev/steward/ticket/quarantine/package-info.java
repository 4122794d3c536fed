/// What came in and was set aside: seen, let in or dropped by a person. Start at [Quarantine].
@NamedInterface("quarantine")
@NullMarked
package dev.steward.ticket.quarantine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
