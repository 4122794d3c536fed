@NullMarked
package dev.steward.staff;

import org.jspecify.annotations.NullMarked;
