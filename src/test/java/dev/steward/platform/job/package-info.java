@NullMarked
package dev.steward.platform.job;

import org.jspecify.annotations.NullMarked;
