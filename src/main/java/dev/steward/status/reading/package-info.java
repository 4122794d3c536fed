/// The status page as customers read it, in all languages of the help center, the same for
/// everybody; its feed; and the banner above every customer page while something does not work.
@NullMarked
package dev.steward.status.reading;

import org.jspecify.annotations.NullMarked;
