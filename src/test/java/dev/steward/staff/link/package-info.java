@NullMarked
package dev.steward.staff.link;

import org.jspecify.annotations.NullMarked;
