@NullMarked
package dev.steward.email.importing;

import org.jspecify.annotations.NullMarked;
