/// What goes out: one [Delivery] row for one message to one address, with its life. Start at
/// [Deliveries].
@NamedInterface("delivery")
@NullMarked
package dev.steward.channel.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
