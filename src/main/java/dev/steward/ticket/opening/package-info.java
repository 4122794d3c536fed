/// Opening a ticket for somebody: by an agent, or by a program through the API. Start at [Opening].
@NamedInterface("opening")
@NullMarked
package dev.steward.ticket.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
