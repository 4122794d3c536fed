@NullMarked
package dev.steward.staff.guard;

import org.jspecify.annotations.NullMarked;
