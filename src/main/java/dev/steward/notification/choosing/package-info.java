/// The page on which people choose what they hear of, by which media and how often.
@NullMarked
package dev.steward.notification.choosing;

import org.jspecify.annotations.NullMarked;
