/// What the tests of all modules share.
@NullMarked
package dev.steward;

import org.jspecify.annotations.NullMarked;
