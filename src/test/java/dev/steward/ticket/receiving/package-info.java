@NullMarked
package dev.steward.ticket.receiving;

import org.jspecify.annotations.NullMarked;
