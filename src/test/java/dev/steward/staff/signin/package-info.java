@NullMarked
package dev.steward.staff.signin;

import org.jspecify.annotations.NullMarked;
