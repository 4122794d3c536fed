@NullMarked
package dev.steward.email.administering;

import org.jspecify.annotations.NullMarked;
