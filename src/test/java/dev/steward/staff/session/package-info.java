@NullMarked
package dev.steward.staff.session;

import org.jspecify.annotations.NullMarked;
