@NullMarked
package dev.steward.ticket.replying;

import org.jspecify.annotations.NullMarked;
