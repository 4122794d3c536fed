@NullMarked
package dev.steward.platform.token;

import org.jspecify.annotations.NullMarked;
