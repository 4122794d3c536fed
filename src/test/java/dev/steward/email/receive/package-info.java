@NullMarked
package dev.steward.email.receive;

import org.jspecify.annotations.NullMarked;
