@NullMarked
package dev.steward.staff.people;

import org.jspecify.annotations.NullMarked;
