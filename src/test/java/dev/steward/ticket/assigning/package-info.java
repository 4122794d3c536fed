@NullMarked
package dev.steward.ticket.assigning;

import org.jspecify.annotations.NullMarked;
