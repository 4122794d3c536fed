@NullMarked
package dev.steward.ticket.viewing;

import org.jspecify.annotations.NullMarked;
