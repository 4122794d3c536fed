/// Editions of the fee schedule: made by one person, published by another, never changed. Start at
/// [Editions] (which was valid when) and `Publishing` (how one comes to be).
///
/// Editions follow each other without gaps: one is valid until the next begins, and a new one
/// begins after all that are published. So what was computed once is computed again the same years
/// later. [Changes] says what differs between two.
@NamedInterface("keeping")
@NullMarked
package dev.steward.fee.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
