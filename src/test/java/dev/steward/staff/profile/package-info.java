@NullMarked
package dev.steward.staff.profile;

import org.jspecify.annotations.NullMarked;
