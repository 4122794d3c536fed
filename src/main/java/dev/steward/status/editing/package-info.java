/// The status page at the desk: report incidents, plan maintenance, say how they go, keep the
/// components.
@NullMarked
package dev.steward.status.editing;

import org.jspecify.annotations.NullMarked;
