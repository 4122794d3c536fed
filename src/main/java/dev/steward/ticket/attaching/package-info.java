/// Files of messages and notes, and uploads waiting to become such. Start at [Attachments].
@NamedInterface("attaching")
@NullMarked
package dev.steward.ticket.attaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
