@NullMarked
package dev.steward.staff.token;

import org.jspecify.annotations.NullMarked;
