@NullMarked
package dev.steward.ticket;

import org.jspecify.annotations.NullMarked;
