@NullMarked
package dev.steward.staff.secondfactor;

import org.jspecify.annotations.NullMarked;
