/// Making foreign HTML safe to show, and readable as text.
@NamedInterface("html")
@NullMarked
package dev.steward.platform.html;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
