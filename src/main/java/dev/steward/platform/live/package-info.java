/// Telling open screens that something changed.
@NamedInterface("live")
@NullMarked
package dev.steward.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
