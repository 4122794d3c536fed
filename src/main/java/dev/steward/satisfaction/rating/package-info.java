/// Asking for a rating, and taking it. Start at [Ratings].
@NamedInterface("rating")
@NullMarked
package dev.steward.satisfaction.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
