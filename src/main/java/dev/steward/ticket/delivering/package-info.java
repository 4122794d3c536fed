/// What became of replies: puts changes of deliveries on record and lets a person send again.
@NullMarked
package dev.steward.ticket.delivering;

import org.jspecify.annotations.NullMarked;
