@NullMarked
package dev.steward.staff.setup;

import org.jspecify.annotations.NullMarked;
