@NullMarked
package dev.steward.platform.address;

import org.jspecify.annotations.NullMarked;
