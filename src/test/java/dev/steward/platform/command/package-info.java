@NullMarked
package dev.steward.platform.command;

import org.jspecify.annotations.NullMarked;
