@NullMarked
package dev.steward.staff.password;

import org.jspecify.annotations.NullMarked;
