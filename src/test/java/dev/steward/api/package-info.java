@NullMarked
package dev.steward.api;

import org.jspecify.annotations.NullMarked;
